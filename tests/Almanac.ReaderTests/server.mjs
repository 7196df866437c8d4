// Serves a built site as Netlify would: its files, under the headers and redirects that Netlify's own parsers and matcher read out of
// `_headers`, `_redirects` and `netlify.toml`. For tests: `node server.mjs FOLDER [PEM]` serves on this machine alone, with a key and
// certificate over HTTPS, and prints the address.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import redirector from 'netlify-redirector';

export const config = fileURLToPath(new URL('../../netlify.toml', import.meta.url));

const types = {
  '.css': 'text/css; charset=utf-8', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.png': 'image/png',
  '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.webmanifest': 'application/manifest+json', '.xml': 'application/xml',
};

export const parse = async (folder, netlifyConfigPath = config) => ({
  headers: await parseAllHeaders({ headersFiles: [join(folder, '_headers')], netlifyConfigPath, configHeaders: [], minimal: false }),
  redirects: await parseAllRedirects({ redirectsFiles: [join(folder, '_redirects')], netlifyConfigPath, configRedirects: [], minimal: false }),
});

export const serve = async (folder, pem) => {
  const { headers } = await parse(folder);
  const rules = await redirector.parsePlain(readFileSync(join(folder, '_redirects'), 'utf8'), {});

  // The file that an address shows while pretty URLs are off.
  const find = (path) => [path, `${path.replace(/\/$/, '')}.html`, join(path, 'index.html')].map((name) => join(folder, name))
    .find((file) => file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile());

  const answer = (request, response) => {
    const { pathname: path } = new URL(request.url, 'http://localhost');
    for (const { forRegExp, values } of headers.headers) if (forRegExp.test(path)) for (const [name, value] of Object.entries(values)) response.setHeader(name, value);
    const send = (status, file) => {
      const bytes = readFileSync(file);
      const etag = `"${createHash('sha1').update(bytes).digest('hex')}"`;
      const isKnown = status === 200 && request.headers['if-none-match'] === etag;
      response.writeHead(isKnown ? 304 : status, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream', ETag: etag }).end(isKnown ? undefined : bytes);
    };
    const file = find(decodeURIComponent(path));
    const rule = rules.match({ scheme: 'http', host: 'localhost', path, query: '', method: request.method, getHeader: () => '', getCookie: () => '' });
    if (rule && (rule.force || !file)) {
      if (rule.status < 400) response.writeHead(rule.status, { Location: rule.to }).end();
      else send(rule.status, join(folder, rule.to));
    } else if (file) send(200, file);
    else send(404, join(folder, '404.html'));
  };
  const server = pem ? createSecureServer({ key: pem, cert: pem }, answer) : createServer(answer);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return { url: `${pem ? 'https' : 'http'}://127.0.0.1:${server.address().port}`, close: () => server.close() };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await serve(resolve(process.argv[2]), process.argv[3] && readFileSync(process.argv[3]))).url);
