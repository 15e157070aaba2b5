import { describe, expect, it } from 'vitest';
import { COUNTIES } from '../../../contract/domain/counties.ts';
import {
  COUNTY_MIDDLES,
  COUNTY_OUTLINES,
  MAP_SIZE,
} from '../../../renderer/features/today/pictures/montana.ts';

describe('the map of Montana', () => {
  it('draws all 56 counties, each once', () => {
    expect(COUNTIES).toHaveLength(56);
    expect(Object.keys(COUNTY_OUTLINES)).toEqual([...COUNTIES]);
    expect(new Set(Object.values(COUNTY_OUTLINES)).size).toBe(56);
    expect(Object.values(COUNTY_OUTLINES).every((outline) => /^M[\d.,LMZ-]+Z$/.test(outline))).toBe(true);
  });

  it('keeps every county inside the drawing, and its count inside the county', () => {
    for (const county of COUNTIES) {
      const points = [...COUNTY_OUTLINES[county].matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
        x: Number(x),
        y: Number(y),
      }));
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const [x, y] = COUNTY_MIDDLES[county];
      expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...xs)).toBeLessThanOrEqual(MAP_SIZE.width);
      expect(Math.min(...ys)).toBeGreaterThanOrEqual(0);
      expect(Math.max(...ys)).toBeLessThanOrEqual(MAP_SIZE.height);
      expect(x > Math.min(...xs) && x < Math.max(...xs)).toBe(true);
      expect(y > Math.min(...ys) && y < Math.max(...ys)).toBe(true);
    }
  });

  it('puts the counties where they are: Lincoln in the northwest, Carter in the southeast', () => {
    const [west, north] = COUNTY_MIDDLES.Lincoln;
    const [east, south] = COUNTY_MIDDLES.Carter;
    expect(west).toBeLessThan(MAP_SIZE.width / 4);
    expect(north).toBeLessThan(MAP_SIZE.height / 2);
    expect(east).toBeGreaterThan((MAP_SIZE.width * 3) / 4);
    expect(south).toBeGreaterThan(MAP_SIZE.height / 2);
  });
});
