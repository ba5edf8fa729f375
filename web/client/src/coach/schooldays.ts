/** A holiday, both days included; without a region it is everyone's. */
export interface Holiday {
  from: string;
  to: string;
  region?: string;
}

const oneDay = 86_400_000;
const dateOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (date: number): string => new Date(date).toISOString().slice(0, 10);

/** School is open: no weekend, no holiday of the region. Where the region is not known, only holidays of everyone count. */
export function isSchoolDay(day: string, holidays: readonly Holiday[], region?: string): boolean {
  const weekday = new Date(dateOf(day)).getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  return !holidays.some(
    (holiday) =>
      holiday.from <= day &&
      day <= holiday.to &&
      (holiday.region === undefined || holiday.region === region || coversAll(holiday, holidays, day)),
  );
}

// Three regions on one day are everyone's.
const coversAll = (holiday: Holiday, holidays: readonly Holiday[], day: string): boolean =>
  holiday.region !== undefined &&
  ['noord', 'midden', 'zuid'].every((region) =>
    holidays.some((one) => one.region === region && one.from <= day && day <= one.to),
  );

/** School days after a day, up to and including another. Counting ends at a year: longer ago is simply long. */
export function schoolDaysSince(
  from: string,
  to: string,
  holidays: readonly Holiday[] = [],
  region?: string,
): number {
  let days = 0;
  const first = Math.max(dateOf(from), dateOf(to) - 366 * oneDay);
  for (let date = first + oneDay; date <= dateOf(to); date += oneDay)
    if (isSchoolDay(dayOf(date), holidays, region)) days++;
  return days;
}
