/* The page's border: any bytes as a request get an answer. */
#include "corroborate.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    CorAnswer answer = cor_answer((const char *)data, size, NULL, NULL);
    if (!answer.text || strncmp(answer.text, "{\"ok\":", 6) != 0) abort();
    cor_free(answer.text);
    return 0;
}
