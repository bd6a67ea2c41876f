import { api } from '../api/client';
import type { Cluster, FieldColumn } from '../api/types';
import { address } from './address.svelte';
import { asking } from './asking.svelte';
import { atlas } from './atlas.svelte';

/** The fields of the edition on show; null until somebody asks for them. */
export const fields: { edition: string; columns: FieldColumn[] | null; error: unknown } = $state({ edition: '', columns: null, error: null });

/** @param isAgain asks once more where the last answer was none */
export async function wantFields(isAgain = false): Promise<void> {
  const edition = atlas.edition?.name;
  if (!edition || (fields.edition === edition && !(isAgain && fields.error !== null))) return;
  Object.assign(fields, { edition, columns: null, error: null });
  try {
    const columns = await api.fields(edition);
    if (fields.edition === edition) fields.columns = columns;
  } catch (error) {
    if (fields.edition === edition) fields.error = error;
  }
}

export interface FieldValues {
  column: FieldColumn;
  share: Map<string, number>;
  quotient: Map<string, number>;
}

/** The field of the filter, by the clusters' ids; null when none is chosen, it is not known yet, or a question drew the clusters anew. */
export function fieldChosen(): FieldValues | null {
  if (asking.answer || fields.edition !== atlas.edition?.name) return null;
  const column = fields.columns?.find((one) => `${one.kind}:${one.field}` === address.field);
  const clusters = atlas.edition?.clusters;
  if (!column || !clusters) return null;
  const id = (index: number) => clusters[index]?.id ?? '';
  const quotients = column.location_quotients.flatMap((value, at): [string, number][] => (value === null ? [] : [[id(column.clusters[at] ?? -1), value]]));
  return { column, share: new Map(column.clusters.map((index, at) => [id(index), column.percents[at] ?? 0])), quotient: new Map(quotients) };
}

export function fieldValue(chosen: FieldValues, cluster: Cluster): number | null {
  return (address.fieldBy === 'share' ? chosen.share : chosen.quotient).get(cluster.id) ?? null;
}
