// Draws recorded answers as Discord would: node draw.mjs OUT.html PAYLOAD.json... writes a page of
// @skyra/discord-components-core elements; with --shot=OUT.png and --chromium=PATH it is photographed as well. What is
// drawn is made from the very payloads; the markdown here knows only what the bot writes.
import { createServer } from 'node:http';
import { readFileSync, writeFileSync, mkdtempSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';

const here = dirname(fileURLToPath(import.meta.url));
const modules = resolve(here, '..', 'node_modules');
const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [out, ...payloads] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const flag = (name) => flags.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);

const html = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function markdown(text) {
  const kept = [];
  const keep = (made) => `\u0001${kept.push(made) - 1}\u0001`;
  let drawn = text.replace(/\\([^0-9A-Za-z\s])/g, (_, mark) => keep(html(mark)));
  drawn = drawn.replace(/`` (.+?) ``|`([^`]+)`/g, (_, two, one) => keep(`<discord-code>${html(two ?? one)}</discord-code>`));
  drawn = drawn.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, (_, label, url) => keep(`<discord-link href="${html(url)}">${label}</discord-link>`));
  drawn = drawn.replace(/<t:(\d+):(\w)>/g, (_, unix, format) => keep(`<discord-time timestamp="${unix}" format="${format}"></discord-time>`));
  drawn = drawn.replace(/<@(\d+)>/g, () => keep('<discord-mention>reader</discord-mention>'));
  drawn = html(drawn)
    .replace(/\*\*(.+?)\*\*/g, '<discord-bold>$1</discord-bold>')
    .replace(/__(.+?)__/g, '<discord-underlined>$1</discord-underlined>')
    .replace(/~~(.+?)~~/g, '<s>$1</s>')
    .replace(/\*(.+?)\*/g, '<discord-italic>$1</discord-italic>');
  for (let left = 3; left > 0; left--) drawn = drawn.replace(/\u0001(\d+)\u0001/g, (_, i) => kept[i]);
  return drawn.split('\n').map((line) => line.startsWith('-# ') ? `<small>${line.slice(3)}</small>` : line).join('<br>');
}

function embed(sent) {
  const fields = (sent.fields ?? []).map((field) =>
    `<discord-embed-field field-title="${html(field.name.replaceAll('\\', ''))}" ${field.inline ? 'inline' : ''}>${markdown(field.value)}</discord-embed-field>`).join('');
  return `<discord-embed slot="embeds" color="#${sent.color.toString(16).padStart(6, '0')}"
    ${sent.author ? `author-name="${html(sent.author.name)}"` : ''} ${sent.title ? `embed-title="${html(sent.title.replaceAll('\\', ''))}"` : ''}>
    ${sent.description ? `<discord-embed-description slot="description">${markdown(sent.description)}</discord-embed-description>` : ''}
    ${fields ? `<discord-embed-fields slot="fields">${fields}</discord-embed-fields>` : ''}
    ${sent.footer ? `<discord-embed-footer slot="footer">${html(sent.footer.text)}</discord-embed-footer>` : ''}
  </discord-embed>`;
}

const styles = { 1: 'primary', 2: 'secondary', 5: 'secondary' };
const row = (sent) => `<discord-action-row>${sent.components.map((button) =>
  `<discord-button type="${styles[button.style]}" ${button.url ? `url="${html(button.url)}"` : ''}>${html(button.label)}</discord-button>`).join('')}</discord-action-row>`;

const avatar = 'data:image/svg+xml,' + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="#2f6fde"/><text x="20" y="34" font-size="40" text-anchor="middle" fill="#fff">\u201C</text></svg>');
const message = (sent) => `<discord-message author="Quotes" avatar="${avatar}" bot ${sent.flags === 64 ? 'ephemeral' : ''}>
  ${markdown(sent.content)}
  ${sent.embeds.map(embed).join('')}
  ${sent.components.length > 0 ? `<discord-attachments slot="components">${sent.components.map(row).join('')}</discord-attachments>` : ''}
</discord-message>`;

const page = (script) => `<!doctype html><meta charset="utf-8"><title>Answers as Discord draws them</title>
<style>body{margin:0;background:#313338}small{opacity:.7}s{opacity:.6}</style>
<script type="module">${script}</script>
<discord-messages>${payloads.map((path) => message(JSON.parse(readFileSync(path, 'utf8')))).join('\n')}</discord-messages>`;

// Bare module names are resolved here, as a bundler would.
function withPaths(source, file) {
  return source.replace(/((?:from|import)\s*\(?\s*)(['"])([^'".][^'"]*)\2/g, (whole, before, quote, name) => {
    try {
      const path = fileURLToPath(import.meta.resolve(name, pathToFileURL(file)));
      return path.startsWith(modules) ? `${before}${quote}/${path.slice(modules.length + 1).split(sep).join('/')}${quote}` : whole;
    } catch {
      return whole;
    }
  });
}

const types = { '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.html': 'text/html' };
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  if (path === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page("import '/@skyra/discord-components-core/dist/index.js';"));
    return;
  }
  const file = resolve(modules, '.' + path);
  try {
    const source = readFileSync(file, 'utf8');
    response.setHeader('content-type', (types[extname(file)] ?? 'text/plain') + '; charset=utf-8');
    response.end(types[extname(file)] === 'text/javascript' ? withPaths(source, file) : source);
  } catch {
    response.statusCode = 404;
    response.end(basename(file));
  }
});

writeFileSync(out, page("import '@skyra/discord-components-core';"));
if (!flag('shot')) process.exit(0);
server.listen(0, '127.0.0.1', () => {
  const chromium = spawn(flag('chromium') ?? 'chromium', [
    '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync', '--hide-scrollbars', `--user-data-dir=${mkdtempSync(join(tmpdir(), 'draw-'))}`,
    `--window-size=${flag('size') ?? '760,1400'}`, '--virtual-time-budget=8000', `--screenshot=${resolve(flag('shot'))}`,
    `http://127.0.0.1:${server.address().port}/`,
  ], { stdio: 'ignore' });
  chromium.on('exit', (code) => {
    server.close();
    process.exit(code ?? 1);
  });
});
