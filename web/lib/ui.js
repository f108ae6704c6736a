// The only file that knows the view library.
import { Component, h } from '../vendor/preact.mjs';

export { h, html, render, Fragment, createRef, Component, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from '../vendor/preact.mjs';

const differs = (a, b) => Object.keys(a).length !== Object.keys(b).length || Object.keys(b).some((name) => a[name] !== b[name]);

/** A part that is drawn again only when something it is given is another. */
export function memo(part) {
    return class extends Component {
        shouldComponentUpdate(next) { return differs(this.props, next); }
        render() { return h(part, this.props); }
    };
}
