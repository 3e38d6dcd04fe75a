/** One deployment serves many counties, so a link names its own. The code of a report never stands in an address. */
export const paths = {
  where: (county: string): string => `/report/${county}`,
  what: (county: string): string => `/report/${county}/what`,
  photo: (county: string): string => `/report/${county}/photo`,
  done: (county: string, number: string): string => `/report/${county}/done/${number}`,
  followAny: (county: string): string => `/follow/${county}`,
  follow: (county: string, number: string): string => `/follow/${county}/${number}`,
};
