import { COUNTIES } from '../../../../contract/domain/counties.ts';
import type { County } from '../../../../contract/domain/counties.ts';
import type { TodayPictures } from '../../../../contract/today.ts';
import { formatDate, plural } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { AsTable } from './as-table.tsx';
import { COUNTY_MIDDLES, COUNTY_OUTLINES, MAP_SIZE } from './montana.ts';
import styles from './pictures.module.css';

interface MeetingsByCountyProps {
  readonly held: TodayPictures['meetingsHeld'];
  readonly from: string;
}

/** Where meetings were held, drawn on Montana's counties. */
export function MeetingsByCounty({ held, from }: MeetingsByCountyProps) {
  const total = held.reduce((sum, { meetings }) => sum + meetings, 0);
  const since = formatDate(from);
  const words =
    total === 0
      ? `No meeting was held since ${since}.`
      : `${plural(total, 'meeting')} held since ${since}, in ${plural(held.length, 'county', 'counties')}.`;
  return (
    <Card title="Meetings by county">
      <div className={styles.picture}>
        <p className={styles.words}>{words}</p>
        <Montana counts={new Map(held.map(({ county, meetings }) => [county, meetings]))} />
        {held.length > 0 && (
          <AsTable
            caption={`Meetings held since ${since}; none in the ${COUNTIES.length - held.length} counties not named`}
            heads={['County', 'Meetings']}
            rows={held.map(({ county, meetings }) => [county, meetings])}
          />
        )}
      </div>
    </Card>
  );
}

interface MontanaProps {
  readonly counts: ReadonlyMap<County, number>;
}

/** All 56 counties; those with meetings are filled and say how many, so that nobody has to tell two shades apart. */
function Montana({ counts }: MontanaProps) {
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`} aria-hidden="true">
      {COUNTIES.map((county) => (
        <path
          key={county}
          d={COUNTY_OUTLINES[county]}
          className={counts.has(county) ? styles.countyFilled : styles.county}
        >
          <title>{`${county}: ${plural(counts.get(county) ?? 0, 'meeting')}`}</title>
        </path>
      ))}
      {[...counts].map(([county, meetings]) => (
        <text
          key={county}
          x={COUNTY_MIDDLES[county][0]}
          y={COUNTY_MIDDLES[county][1] + 6}
          className={styles.countyCount}
        >
          {meetings}
        </text>
      ))}
    </svg>
  );
}
