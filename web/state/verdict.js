export const verdicts = ['conflict', 'differs', 'agreed', 'repeated', 'single'];

/** The page's five verdicts from the engine's four: agreed in one wording only is repeated copy. */
export function verdictOf(fact) {
    if (fact.support === 'conflict') return 'conflict';
    if (fact.support === 'detail') return 'differs';
    if (fact.support === 'agreed') return fact.repeated ? 'repeated' : 'agreed';
    return 'single';
}
