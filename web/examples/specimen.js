// One statement of the example, as its articles print it: text, and places where the readings part.
export const specimen = [
    '“We lost the building, but we saved ',
    { readings: [['every ship', 'A'], ['most ships', 'B C']] },
    ' in the harbour,” fire chief Marta Lindqvist ',
    { minor: true, readings: [['said on Wednesday', 'A'], ['told reporters at the scene', 'B C']] },
];
