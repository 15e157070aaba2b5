import styles from './pictures.module.css';

interface AsTableProps {
  /** What the table says; spoken with it. */
  readonly caption: string;
  readonly heads: readonly string[];
  /** The first of each row names it, the others are figures. */
  readonly rows: readonly (readonly [name: string, ...figures: number[]])[];
}

/** The figures behind a picture, for whoever does not see it or wants them exactly. */
export function AsTable({ caption, heads, rows }: AsTableProps) {
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>As a table</summary>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figures.map((figure, at) => (
                <td key={heads[at + 1]}>{figure.toLocaleString('en-US')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
