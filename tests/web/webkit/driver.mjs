// WebKitGTK over plain WebDriver: Playwright cannot drive a stock WebKit. Its own display, so that nothing is seen or disturbed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

async function freePort() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    server.close();
    return port;
}

async function openDisplay() {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const [line] = await once(screen.stdio[3], 'data');
    return { name: `:${String(line).trim()}`, async close() { screen.kill(); await once(screen, 'exit'); } };
}

function miniBrowser() {
    if (process.env.MINIBROWSER) return process.env.MINIBROWSER;
    const places = readdirSync('/usr/lib').filter((name) => name.endsWith('-linux-gnu')).flatMap((name) => readdirSync(`/usr/lib/${name}`).filter((each) => each.startsWith('webkit2gtk-4')).map((each) => `/usr/lib/${name}/${each}/MiniBrowser`));
    if (!places.length) throw new Error('no MiniBrowser of WebKitGTK: the package webkit2gtk-driver brings it');
    return places.at(-1);
}

async function reach(call) {
    for (let tries = 0; ; tries++) {
        try { return await call('GET', '/status'); } catch (error) { if (tries === 50) throw error; await sleep(100); }
    }
}

/** A browser: goTo, reload, evaluate ("return …"), waitFor, close. */
export async function launchWebKit() {
    const display = await openDisplay();
    const port = await freePort();
    // with the language "C" the browser gives pages a locale that Intl refuses
    const driver = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display.name, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', LANG: 'en_US.UTF-8', LC_ALL: '' } });
    const call = async (method, path, body) => {
        const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, signal: AbortSignal.timeout(60000), ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }) });
        const { value } = await response.json();
        if (value?.error) throw new Error(`${value.error}: ${value.message}`);
        return value;
    };
    await reach(call);
    const { sessionId, capabilities } = await call('POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } } } });
    const session = `/session/${sessionId}`;
    const evaluate = (script, ...args) => call('POST', `${session}/execute/sync`, { script, args });
    return {
        version: capabilities.browserVersion,
        evaluate,
        goTo: (url) => call('POST', `${session}/url`, { url }),
        reload: () => call('POST', `${session}/refresh`, {}),
        async waitFor(script, most = 15000) {
            for (const end = Date.now() + most; ;) {
                const value = await evaluate(script);
                if (value) return value;
                if (Date.now() > end) throw new Error(`waited in vain: ${script}`);
                await sleep(50);
            }
        },
        // the browser before its display: one that has lost it never answers again
        async close() {
            await call('DELETE', session).catch(() => {});
            driver.kill();
            if (driver.exitCode === null && driver.signalCode === null) await once(driver, 'exit');
            await display.close();
        },
    };
}
