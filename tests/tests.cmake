# Everything ctest runs. Labels: `slow` (fuzzing, scores).
#   native, debug, asan, coverage   unit tests, cases, checks
#   wasm                            the same unit tests and cases on the page's engine, in node
#   fuzz                            the fuzz targets
find_program(NODE node)
file(GLOB_RECURSE CASES CONFIGURE_DEPENDS tests/corpus/*.txt)

# A short run as a test, from the seeds and the corpus; longer ones by `tools/dev fuzz`.
if(CORROBORATE_FUZZ)
  set(FUZZ_SECONDS 30 CACHE STRING "How long ctest fuzzes each target")
  foreach(target analyze request)
    add_executable(fuzz-${target} tests/fuzz/fuzz_${target}.c)
    target_link_libraries(fuzz-${target} PRIVATE ${WHOLE_LIBRARY})
    target_link_options(fuzz-${target} PRIVATE -fsanitize=fuzzer)
    add_test(NAME fuzz-${target} COMMAND sh "${PROJECT_SOURCE_DIR}/tests/fuzz/run.sh"
             "$<TARGET_FILE:fuzz-${target}>" ${FUZZ_SECONDS})
    set_tests_properties(fuzz-${target} PROPERTIES LABELS slow)
  endforeach()
  return()
endif()

if(NOT EMSCRIPTEN) # tools/dev bench-rooms
  add_executable(bench-rooms EXCLUDE_FROM_ALL tests/bench/rooms.c)
  target_link_libraries(bench-rooms PRIVATE ${WHOLE_LIBRARY})
  target_compile_options(bench-rooms PRIVATE ${OUR_WARNINGS})
endif()

# Unit tests: one program per file; in the wasm build the same programs run in node, with 32-bit sizes.
if(EMSCRIPTEN)
  # emcmake's own choice, 'node --experimental-wasm-threads', is refused by node 20
  set(CMAKE_CROSSCOMPILING_EMULATOR "${NODE}" --no-warnings --liftoff-only "${PROJECT_SOURCE_DIR}/tools/run-wasm.mjs")
endif()
foreach(source IN LISTS UNIT_TESTS)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(unit-${name} "${source}")
  target_include_directories(unit-${name} PRIVATE tests/unit)
  target_link_libraries(unit-${name} PRIVATE ${WHOLE_LIBRARY})
  target_compile_options(unit-${name} PRIVATE ${OUR_WARNINGS})
  if(EMSCRIPTEN)
    set_target_properties(unit-${name} PROPERTIES SUFFIX .wasm)
    target_sources(unit-${name} PRIVATE $<TARGET_OBJECTS:language-model>)
    # Enough from the start, and one compiler (--liftoff-only above): node 20 has died of growth under WASI.
    target_link_options(unit-${name} PRIVATE -sSTANDALONE_WASM=1 -sALLOW_MEMORY_GROWTH=1
                        -sINITIAL_MEMORY=256MB)
  endif()
  add_test(NAME unit-${name} COMMAND unit-${name})
endforeach()

# node_test(NAME SCRIPT ARGUMENT...): a test in JavaScript; a script that finds nothing to test here
# (no stories, no npm packages) says "skipped:" and why.
function(node_test name script)
  if(NODE)
    add_test(NAME ${name} COMMAND "${NODE}" --no-warnings "${PROJECT_SOURCE_DIR}/tests/${script}" ${ARGN})
    set_tests_properties(${name} PROPERTIES SKIP_REGULAR_EXPRESSION "^skipped:")
  else()
    message(STATUS "tests: no node, so no test ${name}")
  endif()
endfunction()

if(EMSCRIPTEN)
  if(TARGET engine AND CASES)
    node_test(engine-cases engine/cases.mjs "$<TARGET_FILE:engine>" "${PROJECT_SOURCE_DIR}/tests/corpus")
    node_test(engine-bad-input engine/bad-input.mjs "$<TARGET_FILE:engine>")
    set_tests_properties(engine-bad-input PROPERTIES LABELS slow)
  endif()
  return()
endif()

add_test(NAME rooms COMMAND sh "${PROJECT_SOURCE_DIR}/tests/checks/rooms.sh")
if(NODE AND CMAKE_BUILD_TYPE STREQUAL "Release")
  add_test(NAME tables COMMAND sh "${PROJECT_SOURCE_DIR}/tests/checks/tables.sh")
  set_tests_properties(tables PROPERTIES SKIP_REGULAR_EXPRESSION "^skipped:")
endif()
if(TARGET corroborate-cli)
  if(CASES)
    add_test(NAME cases COMMAND corroborate-cli test "${PROJECT_SOURCE_DIR}/tests/corpus")
  endif()
  node_test(bad-input cli/bad-input.mjs "$<TARGET_FILE:corroborate-cli>"
            $<$<NOT:$<CONFIG:Release>>:--short>)
  set_tests_properties(bad-input PROPERTIES LABELS slow)
  node_test(properties cli/properties.mjs "$<TARGET_FILE:corroborate-cli>")
  node_test(plain-times cli/plain-times.mjs "$<TARGET_FILE:corroborate-cli>")
  node_test(report-schema schema/validate.mjs "$<TARGET_FILE:corroborate-cli>")
  if(CMAKE_BUILD_TYPE STREQUAL "Release")
    node_test(scores scores/score.mjs "$<TARGET_FILE:corroborate-cli>")
    set_tests_properties(scores PROPERTIES LABELS slow)
    node_test(distortions distortions/distortions.mjs "$<TARGET_FILE:corroborate-cli>")
    set_tests_properties(distortions PROPERTIES LABELS slow)
  endif()
endif()
