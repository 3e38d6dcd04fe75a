-- A territory may have several parts (islands, enclaves): shapes become the coordinates of a GeoJSON MultiPolygon (RFC 7946).
-- Until now each was the coordinates of one Polygon; a row that is a MultiPolygon already, or has no ring, is left alone.
update territory set shape = jsonb_build_array(shape) where jsonb_typeof(shape #> '{0,0,0}') = 'number';
