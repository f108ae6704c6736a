// A long regular expression, a stretch of it a line.
export const pattern = (flags, stretches) => new RegExp(stretches.join(''), flags);
