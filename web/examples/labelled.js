// Pairs of sentences with the verdict a careful reader gives, written for Help › How often it is right. Each
// stands in a short article, under a headline and a sentence that both articles word on their own.
const harbour = [
    ['Ferry aground off Tarn Point', 'A ferry ran aground off Tarn Point on Monday evening, the coast guard said.'],
    ['Passengers taken off stranded ferry', 'Lifeboats were called to Tarn Point on Monday after a ferry hit the rocks.'],
];
const council = [
    ['Council backs tram line', 'The council of Ostrava Bay met on Thursday to decide about the tram line.'],
    ['Tram vote in Ostrava Bay', 'Ostrava Bay debated its long-planned tram on Thursday.'],
];
const pair = (frame, wanted, title, a, b) => ({ frame, wanted, title, a, b });

export const labelled = [
    pair(harbour, 'conflict', 'two counts', 'The ferry carried 214 passengers when it ran aground.', 'There were 180 passengers on the ferry when it ran aground.'),
    pair(harbour, 'conflict', 'two tolls', 'Three people were killed in the accident, the coast guard said.', 'The accident killed five people, the coast guard said.'),
    pair(harbour, 'conflict', 'two days', 'The ferry will be towed to Lund on Wednesday.', 'The ferry will be towed to Lund on Friday.'),
    pair(harbour, 'conflict', 'denied', 'Captain Ines Moreau had been drinking, police said.', 'Captain Ines Moreau had not been drinking, police said.'),
    pair(harbour, 'conflict', 'altered words', '"We lost steering within seconds," Captain Ines Moreau said.', '"We lost steering within minutes," Captain Ines Moreau said.'),
    pair(council, 'conflict', 'two sums', 'The tram line will cost 340 million euros.', 'The tram line will cost 290 million euros.'),
    pair(council, 'conflict', 'a vote', 'The council approved the tram line by 31 votes to 12.', 'The council approved the tram line by 27 votes to 16.'),
    pair(council, 'conflict', 'a refusal', 'Mayor Tomas Weil supports the tram line.', 'Mayor Tomas Weil does not support the tram line.'),
    pair(harbour, 'differs', 'rounded', 'The ferry carried 214 passengers when it ran aground.', 'About 200 passengers were on the ferry when it ran aground.'),
    pair(harbour, 'differs', 'at least', 'Seven passengers were injured in the accident.', 'At least five passengers were injured in the accident.'),
    pair(harbour, 'differs', 'less certain', 'The ferry will sail again in June.', 'The ferry may sail again in June.'),
    pair(harbour, 'differs', 'more told', 'The ferry hit a rock.', 'The ferry hit a rock marked on every chart at 6 p.m. on Monday.'),
    pair(council, 'differs', 'narrower', 'Work on the tram line begins in May 2026.', 'Work on the tram line begins on 4 May 2026.'),
    pair(council, 'differs', 'no marks', '"The tram belongs in every street," Mayor Tomas Weil said.', 'Mayor Tomas Weil said the tram belongs in every street.'),
    pair(council, 'differs', 'more exactly', 'More than 300 million euros will be spent on the tram line.', 'A total of 340 million euros will be spent on the tram line.'),
    pair(harbour, 'agreed', 'other words', 'Captain Ines Moreau was questioned by police on Tuesday.', 'Police questioned Captain Ines Moreau on Tuesday.'),
    pair(harbour, 'agreed', 'figure and word', 'Nine crew members stayed on board the ferry overnight.', 'Overnight, 9 members of the crew remained aboard the ferry.'),
    pair(harbour, 'agreed', 'weekday and date', 'The ferry left Lund on Monday at noon.', 'The ferry had left Lund at noon on 10 March.'),
    pair(council, 'agreed', 'short name', 'The European Investment Bank will lend 120 million euros for the tram line.', 'For the tram line, the European Investment Bank (EIB) is to lend 120 million euros.'),
    pair(council, 'agreed', 'turned round', 'Mayor Tomas Weil opened the debate with an apology.', 'The debate was opened with an apology by Mayor Tomas Weil.'),
    pair(council, 'agreed', 'same words quoted', '"We have waited thirty years," Councillor Rita Holm told the meeting.', 'Councillor Rita Holm told the council: "We have waited thirty years."'),
    pair(harbour, 'repeated', 'copied', 'The ferry, built in 1998 and refitted two years ago, was on its usual evening crossing from Lund to Tarn with a full car deck.', 'The ferry, built in 1998 and refitted two years ago, was on its usual evening crossing from Lund to Tarn with a full car deck.'),
    pair(council, 'repeated', 'copied', 'The line is meant to link the old harbour with the university hospital and to carry forty thousand people a day from its first year.', 'The line is meant to link the old harbour with the university hospital and to carry forty thousand people a day from its first year.'),
    pair(harbour, 'single', 'two things', 'A tug from Lund stood by all night.', 'Schools in Tarn opened late on Tuesday.'),
    pair(harbour, 'single', 'other people', 'Captain Ines Moreau was questioned by police on Tuesday.', 'Engineer Paul Adler was treated in hospital on Tuesday.'),
    pair(harbour, 'single', 'other counts', 'The ferry carried 214 passengers.', 'The ferry carried 38 lorries.'),
    pair(council, 'single', 'other years', 'The tram carried 30,000 passengers a day in 1962.', 'The bus carries 52,000 passengers a day.'),
    pair(council, 'single', 'two debts', 'The city owes 1.2 billion euros.', 'The port company owes 400 million euros.'),
];
