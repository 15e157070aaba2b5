import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Album, Plate } from './album.ts';
import { firstPageOf } from './first-pages.ts';

const STYLE = `
  :root { color-scheme: light dark; --ground: #f5f4ef; --surface: #fff; --ink: #17212b; --quiet: #4b5763; --line: #d9d6cc; --brand: #1d4f5f; }
  @media (prefers-color-scheme: dark) { :root { --ground: #14191d; --surface: #1c2328; --ink: #eceae3; --quiet: #b4bcc3; --line: #38424a; --brand: #9fcbd8; } }
  * { box-sizing: border-box; margin: 0; }
  body { background: var(--ground); color: var(--ink); font: 17px/1.45 'Public Sans', system-ui, sans-serif; padding: 48px 24px; }
  main, header, nav { max-width: 1200px; margin: 0 auto; }
  h1 { font-size: 27px; }
  header p { color: var(--quiet); margin-top: 8px; max-width: 60ch; }
  nav { margin-top: 24px; }
  nav ul { display: flex; flex-wrap: wrap; gap: 4px 24px; list-style: none; padding: 0; }
  a { color: var(--brand); text-underline-offset: 3px; }
  h2 { font-size: 21px; margin: 48px 0 16px; }
  ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 360px), 1fr)); gap: 24px; list-style: none; padding: 0; }
  figure { background: var(--surface); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; height: 100%; }
  figure a { display: block; }
  img { display: block; width: 100%; height: auto; border-bottom: 1px solid var(--line); }
  .paper { aspect-ratio: 16 / 9; object-fit: contain; padding: 8px; background: var(--line); }
  figcaption { padding: 12px 16px; font-size: 15px; }
  figcaption span { color: var(--quiet); font-variant-numeric: tabular-nums; }
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const anchor = (chapter: string): string => chapter.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** The caption stands below, so the picture itself needs no words of its own. */
const inside = ({ kind, file }: Plate): string =>
  kind === 'picture'
    ? `<img src="${file}" alt="" loading="lazy" width="1280" height="720">`
    : `<img class="paper" src="${firstPageOf(file)}" alt="" loading="lazy">`;

const figure = (plate: Plate): string => {
  const number = plate.file.slice(0, plate.file.indexOf('-'));
  const kind = plate.kind === 'paper' ? ' <span>(PDF)</span>' : '';
  return `
      <li><figure>
        <a href="${plate.file}" aria-labelledby="c${number}">${inside(plate)}</a>
        <figcaption id="c${number}"><span>${number}</span> ${escaped(plate.caption)}${kind}</figcaption>
      </figure></li>`;
};

const section = (chapter: string, plates: readonly Plate[]): string => `
    <section aria-labelledby="${anchor(chapter)}">
      <h2 id="${anchor(chapter)}">${escaped(chapter)}</h2>
      <ol>${plates.map(figure).join('')}
      </ol>
    </section>`;

/** Writes the album's first page: every picture and paper in order, by chapter. Gives its path. */
export function writeIndex({ folder, plates }: Album): string {
  const chapters = [...Map.groupBy(plates, ({ chapter }) => chapter)];
  const links = chapters.map(([chapter]) => `<li><a href="#${anchor(chapter)}">${escaped(chapter)}</a></li>`);
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Liaison Desk: a tour</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <header>
      <h1>Liaison Desk: a tour</h1>
      <p>Every screen of the program, with a sample office. All people, numbers and addresses are fictional.</p>
    </header>
    <nav aria-label="Chapters"><ul>${links.join('')}</ul></nav>
    <main>${chapters.map(([chapter, own]) => section(chapter, own)).join('')}
    </main>
  </body>
</html>
`;
  const file = path.join(folder, 'index.html');
  writeFileSync(file, page);
  return file;
}
