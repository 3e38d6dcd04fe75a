/**
 * Metres of a degree on the WGS-84 ellipsoid at a latitude whose cosine is given (series of the meridian and the
 * parallel, good to a centimetre a degree); flat geometry with them is good to a thousandth within a kilometre.
 */
export function metresPerLat(cosine: number): number {
  const twice = 2 * cosine * cosine - 1;
  return 111_132.954 - 559.822 * twice + 1.175 * (2 * twice * twice - 1);
}

export function metresPerLon(cosine: number): number {
  const twice = 2 * cosine * cosine - 1;
  const thrice = cosine * (2 * twice - 1);
  return 111_412.84 * cosine - 93.5 * thrice + 0.118 * (2 * twice * thrice - cosine);
}

export const cosineOf = (lat: number): number => Math.cos((lat * Math.PI) / 180);
