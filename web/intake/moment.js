// When an article was published, as a reader or a page gives it: a day, or a day with its time.
import { isDate } from './clean.js';

const written = /^(\d{4}-\d{2}-\d{2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:(Z|UTC|GMT)|([+-]\d{2}):?(\d{2}))?)?$/i;

/** "2024-07-03 14:05 +02:00" -> {day: "2024-07-03", minute: since 1970, zoned: true, text}; `minute` is null without a time. */
export function readMoment(given) {
    const [, day, hour, minute, utc, offsetHours, offsetMinutes] = given.trim().match(written) ?? [];
    if (!day || !isDate(day) || Number(hour) > 23 || Number(minute) > 59) return null;
    if (hour === undefined) return { day, minute: null, zoned: false, text: day };
    const zoned = Boolean(utc || offsetHours);
    const offset = offsetHours ? Math.sign(Number(`${offsetHours[0]}1`)) * (Math.abs(Number(offsetHours)) * 60 + Number(offsetMinutes)) : 0;
    const zone = utc ? ' +00:00' : offsetHours ? ` ${offsetHours}:${offsetMinutes}` : '';
    return {
        day, zoned, minute: Date.parse(`${day}T${hour.padStart(2, '0')}:${minute}:00Z`) / 60000 - offset,
        text: `${day} ${hour.padStart(2, '0')}:${minute}${zone}`,
    };
}

/** What can be read of it, in one form; "" for what is no date. */
export const momentIn = (given) => (readMoment(given) ?? readMoment(given.trim().slice(0, 10)))?.text ?? '';

/** The day for the engine, or null. */
export const dayOf = (given) => readMoment(given ?? '')?.day ?? null;
