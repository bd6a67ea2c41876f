import type { Map as AtlasMap } from 'maplibre-gl';
export async function savePng(_map: AtlasMap): Promise<void> {}
export async function saveSvg(_map: AtlasMap): Promise<void> {}
