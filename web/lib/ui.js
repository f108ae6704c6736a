// The only file that knows the view library.
export { html, render, Fragment, createRef, Component, useEffect, useLayoutEffect, useRef, useState } from '../vendor/preact.mjs';
