# The two third-party C libraries, as source, pinned by content in deps.lock.
#
# Where each comes from, first that applies:
#   1. -DCJSON_SOURCE=DIR / -DUTF8PROC_SOURCE=DIR   an unpacked folder (packagers)
#   2. build/deps/NAME-VERSION.tar.gz               fetched before; -DDEPS_CACHE=DIR moves it
#   3. the upstream tag archive
#   4. Debian's source package (tools/deps/fetch-debian), on a machine that reaches only a Debian mirror
# Whatever the way, the SHA-256 must be that of deps.lock. The libraries' own CMakeLists.txt are not
# used: each is one file of C, and theirs want CMake 3.0 rules that CMake 4 refuses.
set(DEPS_CACHE "${PROJECT_SOURCE_DIR}/build/deps" CACHE PATH "Folder of the pinned source tarballs")
set(DEPS_LOCK "${CMAKE_CURRENT_LIST_DIR}/deps.lock")
set(DEPS_FETCH_DEBIAN "${CMAKE_CURRENT_LIST_DIR}/fetch-debian")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${DEPS_LOCK}")

# The first pin of NAME whose tarball is in the cache, unharmed: sets `tarball` and `version`, or "".
function(dep_find_cached name)
  set(tarball "" PARENT_SCOPE)
  file(STRINGS "${DEPS_LOCK}" pins REGEX "^${name} ")
  foreach(pin IN LISTS pins)
    string(REGEX REPLACE " +" ";" pin "${pin}")
    list(GET pin 1 version)
    list(GET pin 2 sha256)
    set(file "${DEPS_CACHE}/${name}-${version}.tar.gz")
    if(EXISTS "${file}")
      file(SHA256 "${file}" found)
      if(found STREQUAL sha256)
        set(tarball "${file}" PARENT_SCOPE)
        set(version "${version}" PARENT_SCOPE)
        return()
      endif()
      message(WARNING "deps: ${file} is not the pinned file: it is fetched again")
      file(REMOVE "${file}")
    endif()
  endforeach()
endfunction()

# Upstream is asked for the best pin only: the others are there for mirrors that have moved on.
function(dep_download name)
  file(STRINGS "${DEPS_LOCK}" pins REGEX "^${name} ")
  list(GET pins 0 pin)
  string(REGEX REPLACE " +" ";" pin "${pin}")
  list(GET pin 1 version)
  list(GET pin 3 url)
  message(STATUS "deps: ${name} ${version} from ${url}")
  file(DOWNLOAD "${url}" "${DEPS_CACHE}/${name}-${version}.tar.gz" TIMEOUT 60 INACTIVITY_TIMEOUT 10
       STATUS status)
  list(GET status 0 failed)
  if(failed)
    message(STATUS "deps: not reachable (${status})")
    file(REMOVE "${DEPS_CACHE}/${name}-${version}.tar.gz")
  endif()
endfunction()

# Sets NAME_UPPER_SOURCE to a folder with the library's source.
function(dep_obtain name)
  string(TOUPPER "${name}_SOURCE" variable)
  set(${variable} "" CACHE PATH "An unpacked ${name} source folder, instead of the pinned one")
  if(${variable})
    return()
  endif()
  dep_find_cached(${name})
  if(NOT tarball)
    dep_download(${name})
    dep_find_cached(${name})
  endif()
  if(NOT tarball)
    execute_process(COMMAND sh "${DEPS_FETCH_DEBIAN}" "${DEPS_CACHE}" RESULT_VARIABLE failed)
    dep_find_cached(${name})
  endif()
  if(NOT tarball)
    message(FATAL_ERROR "deps: ${name} could be had neither upstream nor from a Debian mirror. "
                        "Put a tarball of deps.lock into ${DEPS_CACHE}.")
  endif()
  set(folder "${PROJECT_BINARY_DIR}/deps/${name}-${version}")
  if(NOT IS_DIRECTORY "${folder}")
    file(ARCHIVE_EXTRACT INPUT "${tarball}" DESTINATION "${folder}")
  endif()
  file(GLOB source LIST_DIRECTORIES TRUE "${folder}/*")
  set(${variable} "${source}" PARENT_SCOPE)
  message(STATUS "deps: ${name} ${version}")
endfunction()

dep_obtain(cjson)
dep_obtain(utf8proc)

add_library(cjson STATIC "${CJSON_SOURCE}/cJSON.c")
target_include_directories(cjson SYSTEM PUBLIC "${CJSON_SOURCE}")

add_library(utf8proc STATIC "${UTF8PROC_SOURCE}/utf8proc.c")
target_include_directories(utf8proc SYSTEM PUBLIC "${UTF8PROC_SOURCE}")
target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)
if(CORROBORATE_SANITIZE MATCHES undefined)
  target_compile_options(utf8proc PRIVATE -fno-sanitize=pointer-overflow) # 2.8.0 adds 0 to NULL
endif()
