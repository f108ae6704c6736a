/* CoNLL-U (universaldependencies.org/format.html), of a text or of words already split. */
#include "report/dump.h"

/* "# text = ..." and nothing that would end the line early. */
static void sentence_text(Builder *out, Str text)
{
    build_text(out, "# text = ");
    for (uint32_t i = 0; i < text.size; i++)
        build_char(out, (unsigned char)text.at[i] < ' ' ? ' ' : text.at[i]);
    build_char(out, '\n');
}

/* LEMMA to DEPREL; heads are counted from 1 in their sentence. */
static void word_columns(Builder *out, const Word *word, Str form, uint32_t first)
{
    bool broken =
        str_find(word->lemma, STR("\t")) != NONE || str_find(word->lemma, STR("\n")) != NONE;
    build_str(out, word->lemma.size && !broken ? word->lemma : form);
    build_format(out, "\t%s\t%s\t_\t%u\t%s\t_\t", upos_name(word->upos), word->xpos,
                 (unsigned)(word->head == NONE ? 0 : word->head - first + 1),
                 word->head == NONE ? "root" : word->deprel);
}

/* "SpaceAfter=No" unless white space or the sentence's end follows. */
static void spacing(Builder *out, const Text *text, uint32_t next, uint32_t end)
{
    bool space = next == end || text->tokens.at[next].shape & SHAPE_SPACE_BEFORE;
    build_text(out, space ? "_\n" : "SpaceAfter=No\n");
}

/* "1-2 TAB don't": a line of its own before the words of one that is written together. */
static void range_conllu(Builder *out, const Text *text, uint32_t first, uint32_t token,
                         uint32_t next)
{
    Span span = {text->tokens.at[token].span.from, text->tokens.at[next - 1].span.to};
    build_format(out, "%u-%u\t", (unsigned)(token - first + 1), (unsigned)(next - first));
    build_str(out, str_at(text->bytes, span));
    build_text(out, "\t_\t_\t_\t_\t_\t_\t_\t");
}

static void sentence_conllu(Builder *out, const Article *article, const Sentence *sentence)
{
    const Text *text = article->text;
    uint32_t first = sentence->first_token, end = first + sentence->token_count;
    sentence_text(out, str_at(text->bytes, sentence->span));
    for (uint32_t token = first, next = first; token < end; token++) {
        bool starts = token == next;
        while (next == token || (starts && next < end && token_is_ending(text, next))) next++;
        bool together = next > token + 1;
        if (starts && together) {
            range_conllu(out, text, first, token, next);
            spacing(out, text, next, end);
        }
        Str form = token_text(text, token);
        build_format(out, "%u\t", (unsigned)(token - first + 1));
        build_str(out, form);
        build_char(out, '\t');
        word_columns(out, &article->words.at[token], form, first);
        if (starts && !together)
            spacing(out, text, next, end);
        else
            build_text(out, "_\n");
    }
    build_char(out, '\n');
}

void dump_conllu(Builder *out, const Article *article)
{
    for (uint32_t i = 0; i < article->text->sentences.count; i++)
        sentence_conllu(out, article, &article->text->sentences.at[i]);
}

/* ---- words already split --------------------------------------------------------------------- */

static Str line_cut(Str *rest)
{
    uint32_t end = str_find(*rest, STR("\n"));
    Str line = str_slice(*rest, 0, end == NONE ? rest->size : end);
    *rest = str_slice(*rest, end == NONE ? rest->size : end + 1, rest->size);
    if (str_ends(line, STR("\r"))) line = str_slice(line, 0, line.size - 1);
    return line;
}

/* Column `wanted` of a line, counted from 0; columns end at a tab, in the plain form at a blank
 * too. */
static Str column(Str line, uint32_t wanted, bool blanks)
{
    uint32_t from = 0;
    for (uint32_t i = 0; i <= line.size; i++) {
        if (i < line.size && line.at[i] != '\t' && !(blanks && line.at[i] == ' ')) continue;
        if (!wanted--) return str_slice(line, from, i);
        from = i + 1;
    }
    return (Str){0};
}

/* The word a line gives: none for comments, ranges ("1-2") and empty nodes ("1.1"). */
static Str line_word(Str line, bool conllu)
{
    if (!conllu) return str_starts(line, STR("-DOCSTART-")) ? (Str){0} : column(line, 0, true);
    Str id = column(line, 0, false);
    bool plain = id.size && line.at[0] != '#' && str_find(id, STR("-")) == NONE &&
                 str_find(id, STR(".")) == NONE;
    return plain ? column(line, 1, false) : (Str){0};
}

Given given_read(Arena *arena, Str table, bool conllu)
{
    Given given = {0};
    while (table.size) {
        Str line = line_cut(&table), word = line_word(line, conllu);
        if (word.size)
            LIST_PUSH(arena, &given, ((GivenWord){word, false}));
        else if (!line.size && given.count)
            given.at[given.count - 1].last = true;
    }
    return given;
}

void dump_given_conllu(Builder *out, const Article *article, Str table)
{
    uint32_t token = 0;
    while (table.size) {
        Str line = line_cut(&table), form = line_word(line, true);
        if (form.size && token < article->words.count) {
            uint32_t first =
                article->text->sentences.at[article->text->tokens.at[token].sentence].first_token;
            build_str(out, column(line, 0, false));
            build_char(out, '\t');
            build_str(out, form);
            build_char(out, '\t');
            word_columns(out, &article->words.at[token++], form, first);
            Str misc = column(line, 9, false);
            build_str(out, misc.size ? misc : STR("_"));
        } else {
            build_str(out, line);
        }
        build_char(out, '\n');
    }
}

/* ---- names as BIO tags
 * ----------------------------------------------------------------------------
 */

void dump_given_names(Builder *out, const Article *article, Str table)
{
    uint32_t token = 0, name = 0;
    const Findings *found = &article->found;
    while (table.size) {
        Str line = line_cut(&table), word = line_word(line, false);
        build_str(out, word);
        if (word.size) {
            Span span = article->text->tokens.at[token++].span;
            while (name < found->names.count && found->names.at[name].span.to <= span.from) name++;
            const Name *here = name < found->names.count ? &found->names.at[name] : NULL;
            bool inside = here && !here->demonym && span_overlaps(here->span, span);
            build_format(out, "\t%s%s", inside ? here->span.from >= span.from ? "B-" : "I-" : "O",
                         inside ? name_type_name(here->type) : "");
        }
        build_char(out, '\n');
    }
}
