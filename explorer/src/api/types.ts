/** The answers of the server's API (see /openapi.json). Numbers are unrounded; points are [longitude, latitude]. */
export type Kind = 'patent' | 'publication' | 'deal';
export type Point = [number, number];

export interface EditionList {
  version: string;
  can_ask: boolean;
  editions: EditionHead[];
  unreadable: string[];
}

export interface EditionHead {
  name: string;
  title: string;
  is_simulated: boolean;
  recipe_hash: string;
  clusters: number;
  kinds: Kind[];
  first_year: number | null;
  last_year: number | null;
}

export interface KindFigures {
  count: number;
  fractional: number;
  /** Null in a re-run. */
  full: number | null;
  mentions: number;
  world_share: number | null;
}

export interface Leader {
  kind: Kind;
  name: string;
  documents: number;
  percent: number | null;
}

export interface Cluster {
  id: string;
  rank: number;
  name: string;
  economies: string[];
  score: number;
  kinds: Partial<Record<Kind, KindFigures>>;
  mentions: number;
  places: number;
  centre: Point;
  area_km2: number;
  diameter_km: number;
  cities: string[];
  organisations: Leader[];
  fields: Leader[];
}

export interface Recipe {
  name: string;
  title: string;
  kinds: { kind: Kind; first_year: number | null; last_year: number | null; weight: number; types: string[]; fields: string[] }[];
  counting: { method: 'fractional' | 'full' };
  clustering: { radius_km: number; minimum_mentions: number; merge_gap_km: number | null; point_weight: 'mentions' | 'shares' };
  profiling: { name_cities: number; name_city_minimum_share: number; economy_minimum_share: number; leaders: number };
  top: number;
  assumptions: { parameter: string; value: string; why: string }[];
  hash: string;
}

export interface Tally {
  mentions: number;
  shares: number;
}

export interface Edition {
  name: string;
  recipe: Recipe;
  is_simulated: boolean;
  clusters: Cluster[];
  economies: {
    economy: string; clusters: number; top_clusters: number; first_cluster: string | null; first_rank: number | null;
    world_shares: (number | null)[]; cluster_shares: (number | null)[];
  }[];
  groups: Record<string, { region: string; income_group: string }>;
  world_totals: { kind: Kind; documents: number; all: Tally; unlocated: { cause: string; tally: Tally }[] }[];
  left_out: { kind: Kind; cause: string; documents: number }[];
  precisions: { precision: string; tally: Tally }[];
  diagnoses: string[];
  inputs: { sha256: string; name: string; source: string; bytes: number; documents: number; contributions: number; duplicates: number; rejected: number }[];
  files: ServedFile[];
}

export interface ServedFile {
  name: string;
  bytes: number;
  type: string;
}

export interface ClusterInside {
  row: Cluster;
  cities: { city: string; admin1: string; economy: string; mentions: number }[];
  economy_parts: { economy: string; mentions: number; by_kind: Tally[] }[];
  organisations: Leader[];
  fields: Leader[];
  years: { kind: Kind; year: number; documents: number }[];
}

export interface ComparisonHead {
  name: string;
  before: string;
  after: string;
  title_before: string;
  title_after: string;
  is_simulated: boolean;
}

export interface Movement {
  cluster_id: string;
  name: string;
  economies: string[];
  events: string;
  rank_before: number | null;
  rank_after: number | null;
  rank_printed_before: number | null;
  score_before: number;
  score_after: number;
  causes: { data: number; method: number; boundary: number; geocoding: number };
  growth_percent: number | null;
  id_before: string | null;
  related: string[];
}

export interface ComparisonAnswer {
  name: string;
  comparison: {
    before: Recipe;
    after: Recipe;
    is_simulated: boolean;
    is_recomputed: boolean;
    movements: Movement[];
    economies: { economy: string; clusters_before: number; clusters_after: number; shares_before: number; shares_after: number }[];
    agreement: { common: number; kendall_tau_b: number | null; top_overlap: number | null };
  };
  files: ServedFile[];
}

export interface LiveAnswer {
  recipe: Recipe;
  clusters: Cluster[];
  outlines: Point[][][];
  lines: { id: string; before: string | null; rank_before: number | null; from: string[]; is_split: boolean }[];
  changes: {
    clusters: number; clusters_before: number; merged: string[]; split: string[]; new: string[]; gone: string[];
    most_moved: string | null; most_moved_by: number;
  };
  noise: string;
  noise_percent: number;
  noise_percent_before: number;
}
