// A budget that is passed fails the build.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weights } from './weights.mjs';

test('what is sent keeps within its limits', () => {
    for (const { name, files, bytes, most } of weights()) {
        assert.ok(files > 0, `${name}: nothing of it is in the site`);
        assert.ok(bytes <= most, `${name}: ${bytes} bytes, at most ${most}`);
    }
});
