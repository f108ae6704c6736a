/** As narrow.css has it: by letters, not pixels, so that large type is laid out as on a narrow screen. */
export const isNarrow = () => matchMedia('(max-width: 53.75em)').matches;
