#include "text/inner.h"
const char *text_language(const Text *text)
{
    return text->tokens.count ? "en" : "und";
}
