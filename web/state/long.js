import { words } from '../words/en.js';

const { wording: says } = words;
const hour = 60;
const day = 24 * hour;

/** {minutes: 40} -> "40 minutes", {minutes: 150} -> "2 hours 30 minutes", {minutes: 3000} -> "2 days 2 hours", {days: 1} -> "1 day" */
export function longOf({ minutes = 0, days = 0 }) {
    const whole = days + Math.floor(minutes / day);
    const hours = Math.floor((minutes % day) / hour);
    const left = whole ? 0 : minutes % hour;
    return [whole && says.days(whole), hours && says.hours(hours), left && says.minutes(left)].filter(Boolean).join(' ');
}
