// Lighthouse on the served site, as on a phone and on a desk:  node tools/lighthouse.mjs [SITE]
// Prints the four scores and what is below 1; fails when performance, accessibility or best practices is under 0.98.
// Lighthouse is large, so it is no dependency: npx fetches the version named here.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from './serve.mjs';

const version = 'lighthouse@12.8.2';
const least = 0.98;
const chrome = '--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

function run(url, file, options) {
    return new Promise((resolve, reject) => {
        const child = spawn('npx', ['--yes', version, url, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${chrome}`, ...options],
            { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROME_PATH: process.env.CHROMIUM ?? '/usr/bin/chromium' } });
        child.on('error', reject);
        child.on('close', (code) => (code ? reject(new Error(`lighthouse ended with ${code}`)) : resolve(JSON.parse(readFileSync(file, 'utf8')))));
    });
}

const server = await serve(process.argv[2] ?? 'build/site');
const folder = mkdtempSync(join(tmpdir(), 'lighthouse-'));
for (const [name, options] of [['phone', []], ['desk', ['--preset=desktop']]]) {
    const { categories, audits } = await run(server.url, join(folder, `${name}.json`), options);
    console.log(`${name}: ${Object.values(categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`).join(', ')}`);
    for (const { id, score, displayValue } of Object.values(audits))
        if (score !== null && score < 0.9) console.log(`  ${id} ${score}${displayValue ? ` (${displayValue})` : ''}`);
    for (const name of ['performance', 'accessibility', 'best-practices']) if (categories[name].score < least) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
server.close();
