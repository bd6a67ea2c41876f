/** The answers of the server's API (see /openapi.json). Numbers are unrounded; points are [longitude, latitude]. */
export type Kind = 'patent' | 'publication' | 'deal';
export type Point = [number, number];

export interface EditionList {
  version: string;
  can_ask: boolean;
  can_recount: boolean;
  /** Years of the printed rankings that this server can set beside an edition. */
  printed_years: number[];
  /** Name of the edition to open when none is named; null when there is none. */
  newest: string | null;
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
  intensity: { inhabitants: number; score: number; rank: number } | null;
}

export interface Recipe {
  name: string;
  title: string;
  kinds: { kind: Kind; first_year: number | null; last_year: number | null; weight: number; types: string[]; fields: string[]; exclude_fields: string[] }[];
  counting: { method: 'fractional' | 'full' };
  clustering: {
    radius_km: number; minimum_mentions: number; merge_gap_km: number | null; point_weight: 'mentions' | 'shares';
    merge_ties: { within_km: number; minimum_share: number } | null;
  };
  profiling: { name_cities: number; name_city_minimum_share: number; economy_minimum_share: number; leaders: number; fields: number; field_minimum_documents: number };
  top: number;
  assumptions: { parameter: string; value: string; why: string }[];
  geocoding: { corrections: CorrectionSet | null };
  hash: string;
}

/** What `hubatlas run` reads. The server writes it with every key; the page hands it on as it came. */
export type RecipeFile = { name: string } & Record<string, unknown>;

/** The user's own answers to addresses; the recipe's file names theirs. */
export interface CorrectionSet {
  file: string;
  sha256: string;
  rows: { target: 'text' | 'place'; match: string; point: Point | null; city: string | null; admin1: string | null; economy: string | null }[];
}

export interface Tally {
  mentions: number;
  shares: number;
}

export interface Edition {
  name: string;
  recipe: Recipe;
  recipe_file: RecipeFile;
  is_simulated: boolean;
  made_by: string;
  clusters: Cluster[];
  economies: {
    economy: string; clusters: number; top_clusters: number; first_cluster: string | null; first_rank: number | null;
    world_shares: (number | null)[]; cluster_shares: (number | null)[];
  }[];
  groups: Record<string, { region: string; income_group: string }>;
  regions: GroupRow[];
  concentration: Concentration[];
  population: { name: string; sha256: string } | null;
  world_totals: { kind: Kind; documents: number; all: Tally; unlocated: { cause: string; tally: Tally }[] }[];
  left_out: { kind: Kind; cause: string; documents: number }[];
  precisions: { precision: string; tally: Tally }[];
  diagnoses: string[];
  inputs: { sha256: string; name: string; source: string; producer: string; licence: string; bytes: number; documents: number; contributions: number; duplicates: number; rejected: number }[];
  files: ServedFile[];
}

export interface ServedFile {
  name: string;
  bytes: number;
  type: string;
}

export interface GroupRow {
  grouping: string;
  group: string;
  economies: number;
  clusters: number;
  top_clusters: number;
  world_shares: (number | null)[];
  cluster_shares: (number | null)[];
}

export interface Concentration {
  /** Null: the score. */
  kind: Kind | null;
  clusters: number;
  first: { clusters: number; percent: number | null }[];
  gini: number | null;
  effective_clusters: number | null;
}

export interface FieldPart {
  kind: Kind;
  field: string;
  percent: number | null;
  location_quotient: number | null;
}

export interface Partner {
  kind: Kind;
  cluster_id: string | null;
  name: string;
  admin1: string;
  economy: string;
  documents: number;
  percent: number | null;
  point: Point | null;
}

export interface PlaceName {
  point: Point;
  city: string;
  economy: string;
}

export interface Inside {
  organisation_types: { kind: Kind; type: string | null; percent: number | null }[];
  fields: FieldPart[];
  collaborations: { kind: Kind; documents: number; elsewhere: number; abroad: number }[];
  partners: Partner[];
  nearest: { cluster_id: string; distance_km: number; here: PlaceName; there: PlaceName } | null;
  merged_parts: { name: string; mentions: number; gap_km: number; here: PlaceName; there: PlaceName }[];
  located: { precision: string; method: string; tally: Tally }[];
}

export interface ClusterInside {
  row: Cluster;
  cities: { city: string; admin1: string; economy: string; mentions: number }[];
  economy_parts: { economy: string; mentions: number; by_kind: Tally[] }[];
  organisations: Leader[];
  fields: Leader[];
  years: { kind: Kind; year: number; documents: number }[];
  inside: Inside | null;
}

/** Columns by index into the edition's clusters, strongest first. */
export interface Ties {
  first: number[];
  second: number[];
  documents: number[];
}

export interface FieldColumn {
  kind: Kind;
  field: string;
  clusters: number[];
  percents: number[];
  location_quotients: (number | null)[];
}

export interface ComparisonHead {
  name: string;
  type: 'pair' | 'series' | 'printed';
  editions: string[];
  titles: string[];
  hashes: string[];
  is_simulated: boolean;
}

export type Causes = Record<'data' | 'method' | 'boundary' | 'geocoding', number>;

export type Figure = 'score' | 'place' | 'patents' | 'publications' | 'deals';

export interface ChangedFigure {
  figure: Figure;
  before: number | null;
  after: number | null;
  in_order: Causes | null;
  /** The last two causes the other way round. */
  boundary_first: Causes | null;
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
  causes: Causes;
  /** Empty in comparisons of older versions. */
  figures?: ChangedFigure[];
  growth_percent: number | null;
  id_before: string | null;
  related: string[];
}

export interface Pair {
  before: Recipe;
  after: Recipe;
  is_simulated: boolean;
  is_recomputed: boolean;
  movements: Movement[];
  economies: { economy: string; clusters_before: number; clusters_after: number; shares_before: number; shares_after: number }[];
  groups: {
    grouping: string; group: string; clusters_before: number; clusters_after: number; shares_before: number; shares_after: number;
    measured: number; shrank: number; median_growth_percent: number | null;
  }[];
  concentration_before: Concentration[];
  concentration_after: Concentration[];
  agreement: Agreement;
}

export interface Agreement {
  common: number;
  kendall_tau_b: number | null;
  top_overlap: number | null;
  depth: number;
  spearman: number | null;
  rank_biased_overlap: number | null;
}

export interface SeriesLine {
  name: string;
  economies: string[];
  points: { cluster_id: string | null; rank: number | null; score: number | null }[];
  fixed: { percent: number | null; cagr_percent: number | null };
  moving: { percent: number | null; cagr_percent: number | null };
}

export interface Series {
  editions: Recipe[];
  is_simulated: boolean;
  is_recomputed: boolean;
  periods: number;
  unit: string;
  lines: SeriesLine[];
}

export interface RankedName {
  rank: number;
  id: string | null;
  name: string;
  economies: string[];
  score: number | null;
  shares: (number | null)[];
  previous_rank: number | null;
}

export interface Printed {
  first: RankingSide;
  second: RankingSide;
  lines: { first: RankedName | null; second: RankedName | null; status: 'both' | 'only_first' | 'only_second' | 'first_unknown' | 'second_unknown' }[];
  economies: { economy: string; first: number | null; second: number | null }[];
  agreement: Agreement;
}

export interface RankingSide {
  name: string;
  title: string;
  is_printed: boolean;
  is_simulated: boolean;
  clusters: number;
  depth: number;
  is_complete: boolean;
}

/** One of the three is there. */
export interface ComparisonAnswer {
  name: string;
  type: ComparisonHead['type'];
  comparison: Pair | null;
  series: Series | null;
  printed: Printed | null;
  files: ServedFile[];
}

export interface LiveAnswer {
  recipe: Recipe;
  recipe_file: RecipeFile;
  clusters: Cluster[];
  groups: Edition['groups'];
  outlines: Point[][][];
  lines: { id: string; before: string | null; rank_before: number | null; from: string[]; is_split: boolean }[];
  changes: {
    clusters: number; clusters_before: number; merged: string[]; split: string[]; new: string[]; gone: string[];
    most_moved: string | null; most_moved_by: number;
  };
  /** Null after a recount, which has places of its own. */
  noise: string | null;
  has_other_inputs: boolean;
  noise_percent: number;
  noise_percent_before: number;
}
