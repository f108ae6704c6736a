# Everything ctest runs. Labels: `slow` (fuzzing), `web` (needs a browser).
if(EMSCRIPTEN)
  # emcmake's own choice, 'node --experimental-wasm-threads', is refused by node 20
  set(CMAKE_CROSSCOMPILING_EMULATOR node --no-warnings "${PROJECT_SOURCE_DIR}/tools/run-wasm.mjs")
endif()

# Unit tests: one program per file; in the wasm build the same programs run in node, with 32-bit sizes.
foreach(source IN LISTS UNIT_TESTS)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(unit-${name} "${source}")
  target_include_directories(unit-${name} PRIVATE tests/unit)
  target_link_libraries(unit-${name} PRIVATE corroborate)
  target_compile_options(unit-${name} PRIVATE ${OUR_WARNINGS})
  if(EMSCRIPTEN)
    set_target_properties(unit-${name} PROPERTIES SUFFIX .wasm)
    target_link_options(unit-${name} PRIVATE -sSTANDALONE_WASM=1 -sALLOW_MEMORY_GROWTH=1)
  endif()
  add_test(NAME unit-${name} COMMAND unit-${name})
endforeach()
