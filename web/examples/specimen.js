// One statement of the example, as its articles print it: text, and places where the readings part.
export const specimen = [
    '“We lost the building, but we ',
    { readings: [['saved', 'A'], ['held', 'B C']] },
    ' the harbour,” fire chief Marta Lindqvist ',
    { minor: true, readings: [['said on Wednesday', 'A'], ['told reporters at the scene', 'B C']] },
];
