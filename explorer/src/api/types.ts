/** The pages' names for what the server answers. Numbers are unrounded; points are [longitude, latitude]. */
import type { components, paths } from './schema';

type Schemas = components['schemas'];

/** What a route answers with. */
export type Answer<Route extends keyof paths> =
  paths[Route]['get']['responses'] extends { 200: { content: { 'application/json': infer Body } } } ? Body : never;

export type Kind = Schemas['DocumentKind'];
export type Point = Schemas['GeoPoint'];

export type EditionList = Schemas['EditionList'];
export type EditionHead = Schemas['EditionHead'];
export type Edition = Schemas['EditionAnswer'];
export type Recipe = Schemas['Recipe'];
export type RecipeFile = Schemas['RecipeFile'];
export type CorrectionSet = Schemas['CorrectionSet'];
export type Concentration = Schemas['Concentration'];

export type ColumnText = Schemas['ColumnText'];
export type TableText = Schemas['TableText'];

export type Cluster = Schemas['ClusterRow'];
export type Certainty = NonNullable<Schemas['ClusterAnswer']['certainty']>;
export type CertaintyShares = Schemas['CertaintyShares'];
export type Choices = Schemas['ChoiceEffect'];
export type Leader = Schemas['LeaderRow'];
export type ClusterInside = Schemas['ClusterAnswer'];
export type Inside = Schemas['InsideRow'];
export type FieldPart = Schemas['FieldRow'];
export type Partner = Schemas['PartnerRow'];
export type Ties = Schemas['TieColumns'];
export type FieldColumn = Schemas['FieldColumn'];

export type ComparisonHead = Schemas['ComparisonHead'];
export type ComparisonAnswer = Schemas['ComparisonAnswer'];
export type Pair = Schemas['Comparison'];
export type Movement = Schemas['Movement'];
export type Causes = Schemas['Causes'];
export type Figure = Schemas['ComparedFigure'];
export type Series = Schemas['Series'];
export type Printed = Schemas['PrintComparison'];
export type RankingSide = Schemas['RankingSide'];

export type Area = Schemas['ClusterArea'];
export type LiveAnswer = Schemas['LiveAnswer'];

export type StudyList = Schemas['StudyList'];
export type StudyHead = Schemas['StudyHead'];
export type FolderFile = Schemas['FolderFile'];
export type IndexAnswer = Schemas['IndexAnswer'];
export type IndexFile = Schemas['IndexFile'];
export type IndexNode = Schemas['IndexFileNode'];
export type IndexUnit = Schemas['IndexFileUnit'];
export type LandscapeAnswer = Schemas['LandscapeAnswer'];
export type Landscape = Schemas['LandscapeFile'];
export type LandscapeTable = Schemas['LandscapeFileTable'];
export type LandscapeRow = Schemas['LandscapeFileRow'];
export type Measure = Schemas['MeasureSummary'];
export type IndicatorAnswer = Schemas['IndicatorAnswer'];
export type IndicatorRow = Schemas['IndicatorRow'];
