/** The text of the files people edit, by their path below `geo/`: `articles/<id>.yaml`, `sites/<id>.geojson`. */
export type GeoFiles = Readonly<Record<string, string>>;
