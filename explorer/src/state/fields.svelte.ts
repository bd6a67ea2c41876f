import { api } from '../api/client';
import type { Cluster, FieldColumn } from '../api/types';
import { address } from './address.svelte';
import { atlas } from './atlas.svelte';

/** The fields of the edition on show; null until somebody asks for them. */
export const fields: { edition: string; columns: FieldColumn[] | null } = $state({ edition: '', columns: null });

export async function wantFields(): Promise<void> {
  const edition = atlas.edition?.name;
  if (!edition || fields.edition === edition) return;
  Object.assign(fields, { edition, columns: null });
  const columns = await api.fields(edition).catch(() => []);
  if (fields.edition === edition) fields.columns = columns;
}

export interface FieldValues {
  column: FieldColumn;
  share: Map<string, number>;
  quotient: Map<string, number>;
}

/** The field of the filter, by the clusters' ids; null when none is chosen or it is not known yet. */
export function fieldChosen(): FieldValues | null {
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
