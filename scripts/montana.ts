import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { geoConicConformal, geoPath } from 'd3-geo';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { COUNTIES } from '../contract/domain/counties.ts';

/**
 * Draws Montana's counties once, and writes down which border on which, so that the window needs neither the map of the whole country (800 KB) nor a projection.
 * Source: us-atlas 3 (ISC), which simplifies the Census Bureau's county boundaries (public domain).
 * Run it after an update of us-atlas: `node scripts/montana.ts`.
 */
type Atlas = Topology<{ readonly counties: GeometryCollection<{ readonly name: string }> }>;

const root = path.resolve(import.meta.dirname, '..');
const FIPS_MONTANA = '30';
const SIZE = { width: 640, height: 360 } as const;

const atlas = JSON.parse(
  readFileSync(new URL(import.meta.resolve('us-atlas/counties-10m.json')), 'utf8'),
) as Atlas;
const { geometries } = atlas.objects.counties;
const montana = feature(atlas, {
  type: 'GeometryCollection',
  geometries: geometries.filter(({ id }) => String(id).startsWith(FIPS_MONTANA)),
});

// Montana's own state plane projection (EPSG 32100): two parallels, seen from the middle of the state.
const projection = geoConicConformal()
  .parallels([45, 49])
  .rotate([109.5, 0])
  .fitExtent(
    [
      [2, 2],
      [SIZE.width - 2, SIZE.height - 2],
    ],
    montana,
  );
const draw = geoPath(projection).digits(1);

const byName = new Map(montana.features.map((county) => [county.properties.name, county]));
const shapes = COUNTIES.map((name) => {
  const county = byName.get(name);
  const outline = county && draw(county);
  if (!county || !outline) throw new Error(`us-atlas has no county ${name}`);
  return { name: JSON.stringify(name), outline, middle: draw.centroid(county).map(Math.round) };
});

const target = path.join(root, 'renderer/features/today/pictures/montana.ts');
writeFileSync(
  target,
  [
    '// Written by scripts/montana.ts from us-atlas (ISC; county boundaries of the U.S. Census Bureau, public domain).',
    "import type { County } from '../../../../contract/domain/counties.ts';",
    '',
    '/** The size of the drawing that the outlines are made for. */',
    `export const MAP_SIZE = { width: ${SIZE.width}, height: ${SIZE.height} } as const;`,
    '',
    '/** Each county as an SVG path. */',
    'export const COUNTY_OUTLINES: Readonly<Record<County, string>> = {',
    ...shapes.map(({ name, outline }) => `  ${name}: ${JSON.stringify(outline)},`),
    '};',
    '',
    '/** About the middle of each county. */',
    'export const COUNTY_MIDDLES: Readonly<Record<County, readonly [x: number, y: number]>> = {',
    ...shapes.map(({ name, middle }) => `  ${name}: [${middle.join(', ')}],`),
    '};',
    '',
  ].join('\n'),
);

const own = geometries.filter(({ id }) => String(id).startsWith(FIPS_MONTANA));
const names = montana.features.map(({ properties }) => properties.name);
const bordering = neighbors(own).map((found) => found.map((at) => names[at] ?? '').sort());
writeFileSync(
  path.join(root, 'contract/domain/county-neighbors.ts'),
  [
    '// Written by scripts/montana.ts from us-atlas (ISC; county boundaries of the U.S. Census Bureau, public domain).',
    "import type { County } from './counties.ts';",
    '',
    '/** The counties of Montana that each one borders on; a corner is no border. */',
    'export const COUNTY_NEIGHBORS: Readonly<Record<County, readonly County[]>> = {',
    ...COUNTIES.map(
      (name) => `  ${JSON.stringify(name)}: ${JSON.stringify(bordering[names.indexOf(name)] ?? [])},`,
    ),
    '};',
    '',
  ].join('\n'),
);
