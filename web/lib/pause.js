// Long work in short tasks: between them the browser draws, and hears the reader.

/** Resolves in a later task; soon also in a tab that isn't seen, where timers are slow. */
export function pause() {
    const { port1, port2 } = new MessageChannel();
    return new Promise((done) => {
        port1.onmessage = () => { port1.close(); done(); };
        port2.postMessage(null);
    });
}

const waiting = [];

function drawNext() {
    waiting.shift()?.();
    if (waiting.length) afterFrame(drawNext);
}

const afterFrame = (work) => (document.hidden ? setTimeout(work) : requestAnimationFrame(() => setTimeout(work)));

/** Calls `draw` when what stands already has been painted, one such call a frame; what it returns takes that back. */
export function soon(draw) {
    if (waiting.push(draw) === 1) afterFrame(drawNext);
    return () => { if (waiting.includes(draw)) waiting.splice(waiting.indexOf(draw), 1); };
}
