// A difference is asked as a question of its kind, in the articles' own words; what no question fits is told by its slot.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { questionOf, questionText } from '../../web/state/question.js';
import { labelled } from '../../web/examples/labelled.js';
import { requestOf } from '../../web/state/accuracy.js';
import { indexOf } from './report.mjs';

async function questionsAbout(title) {
    const { sources } = requestOf(labelled.find((each) => each.title === title));
    const index = await indexOf(sources.map(({ text }) => text), sources[0].published);
    return index.facts.filter((fact) => questionOf(index, fact)).map((fact) => ({ index, fact, asked: questionText(index, fact) }));
}

const wanted = {
    'two counts': 'How many passengers: 214, or 180?',
    'two tolls': 'How many people were killed in the accident: Three, or five?',
    'two days': 'When: The ferry will be towed to Lund on … Wednesday, or Friday?',
    'two sums': 'How much: The tram line will cost … 340 million euros, or 290 million euros?',
    denied: 'Yes or no: Captain Ines Moreau had been drinking?',
    'a refusal': 'Yes or no: Mayor Tomas Weil supports the tram line?',
    'less certain': 'Is this certain: The ferry will sail again in June?',
    'altered words': 'The Ines Moreau statement has two versions',
};

for (const [title, question] of Object.entries(wanted)) {
    test(`${title}: ${question}`, async () => {
        const all = await questionsAbout(title);
        assert.ok(all.some(({ asked }) => asked === question), all.map(({ asked }) => asked).join(' | '));
        for (const { index, fact } of all) {
            for (const { text, theirs } of questionOf(index, fact)) {
                const printed = Object.values(index.texts).some((said) => said.toLowerCase().includes(text.toLowerCase())) || index.entities.some(({ name }) => name === text);
                if (theirs) assert.ok(printed, `in serif and nobody’s words: ${text}`);
            }
        }
    });
}
