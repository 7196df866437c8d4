// The built almanac of Mali, which the tests read; `dotnet cake --target=Test` makes it and says where it lies.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

if (!process.env.ALMANAC_SITE) throw new Error('name the folder of a built site in ALMANAC_SITE');
export const root = process.env.ALMANAC_SITE;
export const read = (path) => readFileSync(join(root, path), 'utf8');
