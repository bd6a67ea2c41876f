import { columnHead } from '../language/columns';
import { economyName, t } from '../language/language.svelte';
import { clusterName, placeLanguage } from '../language/placeNames.svelte';
import type { Cluster } from '../api/types';
import type { Column } from './columns';

/** What the table shows, as files hold it: clusters by the edition's name and by the reader's, economies by code and by name. */
export function fileColumns(columns: Column[]): Column[] {
  return columns.flatMap((column) => {
    if (column.key === 'name') return [{ ...column, value: (c: Cluster) => c.name }, ...inLanguage(column)];
    if (column.key === 'economies') return [column, { ...column, key: 'economy_names', label: t('export.economyNames'), value: (c: Cluster) => c.economies.map((code) => economyName(code)).join('; ') }];
    return [column];
  });
}

function inLanguage(column: Column): Column[] {
  const code = placeLanguage();
  return code === 'en' ? [] : [{ ...column, key: `name_${code}`, label: `${columnHead('name')} (${code})`, value: clusterName }];
}

/** Numbers as they are shown, each with all digits in a column of its own where that is another number; for files that know no formats. */
export function withExact(columns: Column[], rows: Cluster[]): Column[] {
  return columns.flatMap((column) => {
    const { decimals } = column;
    if (decimals === undefined) return [column];
    const shown = (value: number | string | null) => (typeof value === 'number' ? Number(value.toFixed(decimals)) : value);
    if (rows.every((row) => shown(column.value(row)) === column.value(row))) return [column];
    return [{ ...column, value: (c: Cluster) => shown(column.value(c)) }, { ...column, key: `${column.key}_exact`, label: `${column.label} (${t('export.exact')})` }];
  });
}
