/** Every area that holds this one, from the city down to and including itself; what documents store as `ancestors`. */
export const ancestorsOf = (areaId: string): string[] => {
  if (areaId === "") return [];
  const steps = areaId.split(".");
  return steps.map((_, index) => steps.slice(0, index + 1).join("."));
};
