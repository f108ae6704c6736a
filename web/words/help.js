// The long texts of Help.
export const help = {
    topics: { verdicts: 'What the verdicts mean', accounts: 'How accounts are counted', rules: 'Rules', limits: 'What it cannot do', accuracy: 'How often it is right', privacy: 'Privacy', keyboard: 'Keyboard', about: 'About' },
    verdicts: {
        conflict: 'The articles cannot all be right: their figures, dates or names exclude each other, one states what another denies, or they put different words inside quotation marks for the same statement.',
        differs: 'The same fact, with a different number, name, time, place, certainty or wording. Both can be right: one may be rounded, or say more.',
        agreed: 'Stated in two or more separate wordings, without differences that matter.',
        repeated: 'Several articles, one wording. Treat as one account.',
        single: 'One article states it. Nothing else was found to compare with. That is not a denial by the others.',
    },
    accounts: [
        'An account is a telling of its own. Articles whose wording shows a common origin are counted once, because a newspaper that prints an agency’s words does not confirm them.',
        'Wording is compared outside quotation marks: two reporters who quote the same speech share those words without copying. Names and stock phrases are discounted.',
        'A credit counts too: articles that name the same agency as their source are one account.',
        'The number is “at most” and “about”: copying that was well hidden cannot be seen. For a single fact the count is made anew, since an article can copy in one paragraph and be original in another.',
    ],
    limits: [
        'It reads English only. Articles in other languages are kept and can be read, but not compared.',
        'It does not see sarcasm, images, charts or video, and not what is told across many sentences at once.',
        'It misses facts, and misreads some. “Not mentioned” means that nothing was found, not that the article is silent.',
        'It never says what is true, and it rates no outlet.',
    ],
    privacy: [
        'Nothing you add leaves this device. There is no account, no upload and no tracking.',
        'How we know: the page carries a policy that your browser enforces. It allows no connection to any other site, neither from the page nor from its worker, and no script that is not part of the page. You can read it at the top of the page’s source.',
        'What is saved stays in this browser’s storage until you delete it in Settings.',
        'Whoever serves this page sees that you opened it, as with any page, but not your articles. A link with articles inside carries them in its part after “#”, which browsers do not send; anyone who has the link can read them.',
    ],
    keys: [
        ['/', 'Search'], ['j k', 'Next, previous fact'], ['1 … 7', 'Views in order'], ['Enter', 'Into the fact'], ['Esc', 'Back'], ['[ ]', 'Previous, next sentence'],
        ['o', 'Show the sentence in its article'], ['a', 'Add articles'], ['e', 'Export'], ['c', 'Mark checked'], ['n', 'Note'], ['f', 'Filter'], ['b', 'Compare with another article'],
        ['?', 'This list'], ['Ctrl Z', 'Undo'], ['Shift Ctrl Z', 'Redo'],
    ],
    ruleGroups: { verdict: 'How a verdict is reached', relation: 'How two values stand to each other', block: 'What each paragraph of an article is', notice: 'What is said about an article' },
    rule: 'Rule', example: 'Example', means: 'What it means', asking: 'Asking the core for its rules…', noRules: 'The core could not be asked.',
    about: ['Corroborate compares news reports in your browser. Its source is open, under the MIT licence.', 'It works with the parts of others: cJSON, utf8proc, Preact, htm, Readability, the fonts Public Sans and Source Serif 4, and word lists named in its notices.'],
    offline: { yes: 'Works offline: this page is kept in this browser and needs no network.', no: 'Not yet kept for use without a network: it is after the first visit, where the browser allows it.' },
    selfTest: { passed: 'Self-test passed: the example is read here as it was when this page was built.', failed: 'Self-test failed: the example is read here otherwise than when this page was built. Please tell us.', '': 'Self-test: runs when the example is opened.' },
    version: (version) => (version ? `Version ${version}` : ''),
    accuracy: {
        lead: [
            'These are pairs of sentences written for this page, each with the verdict a careful reader would give. Your own browser runs them now, through the same core that reads your articles.',
            'Precision: of all pairs given this verdict, how many deserve it. Recall: of all pairs that deserve it, how many were given it. A small set shows the kind of mistakes, not how often they happen in your articles.',
        ],
        run: 'Run it now', running: 'Running…', total: (right, all) => `${right} of ${all} as a careful reader would say`,
        distortions: ({ altered, noticed, same, alarms }) => `Distortions: ${noticed} of ${altered} pairs in which something was altered were noticed as such; ${alarms} of ${same} pairs that say the same raised a false alarm.`,
        verdict: 'Verdict', precision: 'Precision', recall: 'Recall', wrong: (n) => `${n} judged otherwise`, but: (wanted, got) => `A careful reader says ${wanted}; Corroborate says ${got}.`, nothing: 'nothing',
    },
};
