# The page's engine: one plain .wasm without Emscripten's JavaScript. Its exports keep their C names and
# of the outside it wants only env.emscripten_notify_memory_growth and env.cor_progress.
add_executable(engine web/engine/engine.c)
set_target_properties(engine PROPERTIES SUFFIX .wasm)
target_link_libraries(engine PRIVATE ${WHOLE_LIBRARY})
target_compile_options(engine PRIVATE ${OUR_WARNINGS})
target_compile_definitions(engine PRIVATE COR_VERSION="${PROJECT_VERSION}")

# The setting's name changed in 3.1.27, and each version refuses the other's.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
  set(stack -sTOTAL_STACK=2MB)
else()
  set(stack -sSTACK_SIZE=2MB)
endif()
target_link_options(engine PRIVATE
  --no-entry
  -sSTRICT=1
  -sSTANDALONE_WASM=1
  -sFILESYSTEM=0
  -sALLOW_MEMORY_GROWTH=1
  -sINITIAL_MEMORY=16MB
  -sMAXIMUM_MEMORY=2GB
  # cor_progress is the page's; tests/engine/engine.mjs gives just that and so refuses any other
  -sERROR_ON_UNDEFINED_SYMBOLS=0
  -sWARN_ON_UNDEFINED_SYMBOLS=0
  ${stack}
  "$<$<CONFIG:Debug>:-sASSERTIONS=2>")

# Reading words alone, for tools/dev bench-lang.
add_executable(bench-lang EXCLUDE_FROM_ALL tests/bench/lang.c)
set_target_properties(bench-lang PROPERTIES SUFFIX .wasm)
target_link_libraries(bench-lang PRIVATE corroborate)
target_compile_options(bench-lang PRIVATE ${OUR_WARNINGS})
target_link_options(bench-lang PRIVATE --no-entry -sSTRICT=1 -sSTANDALONE_WASM=1 -sFILESYSTEM=0
  -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16MB -sMAXIMUM_MEMORY=2GB ${stack})
