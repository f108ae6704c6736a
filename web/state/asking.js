// Questions to the engine besides a comparison; each waits its turn and stops nothing.
import { requestOf, tally, verdictFor } from './accuracy.js';
import { requestFor, skimRequestFor } from './request.js';
import { words } from '../words/en.js';

export function createAsking({ engine, get, set }) {
    async function askRules() {
        try {
            const { answer } = await engine.ask({ do: 'rules' });
            set({ rules: answer.rules, version: answer.version });
        } catch { set({ rulesTrouble: true }); }
    }

    async function measure(cases) {
        set({ accuracy: 'running', status: '' });
        try {
            const done = [];
            for (const each of cases) done.push({ ...each, got: verdictFor((await engine.ask(requestOf(each))).answer.report, each) });
            set({ accuracy: tally(done) });
        } catch ({ code }) { set({ accuracy: null, ...(code !== 'stopped' && { done: { says: words.trouble.crash } }) }); }
    }

    // The example came with its report: the engine that is loaded must find the same.
    async function selfTest(articles, report) {
        try {
            const { answer } = await engine.ask(requestFor(articles));
            const same = JSON.stringify(answer.report) === JSON.stringify(report);
            set({ selfTest: same ? 'passed' : 'failed' });
            if (!same) console.warn('Corroborate: self-test failed: the example is read otherwise than when the page was built');
        } catch { /* the engine could not be asked: told where it is needed */ }
    }

    // Without an answer the draft is shown all the same, only without what would be left out.
    let skimming = false;
    async function skim() {
        const unknown = get().draft.map(({ text }) => ({ text })).filter(({ text }) => !get().skimmed.has(text));
        if (!unknown.length || skimming) return;
        skimming = true;
        const { dates } = get().prefs;
        const answered = await engine.ask(skimRequestFor(unknown, dates)).catch(() => null);
        skimming = false;
        if (dates !== get().prefs.dates) { skim(); return; } // asked in the old order of day and month
        if (!answered?.answer.ok) return;
        set({ skimmed: new Map([...get().skimmed, ...unknown.map(({ text }, i) => [text, answered.answer.skim.sources[i]])]) });
        skim(); // what was added meanwhile
    }

    return { askRules, measure, selfTest, skim };
}
