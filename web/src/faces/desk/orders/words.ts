import { dictionary } from '../../../kit/i18n.ts';
import { calendarWords as calendar } from './words/calendar.ts';
import { categoriesWords as categories } from './words/categories.ts';
import { frameWords as frame } from './words/frame.ts';
import { rulesWords as rules } from './words/rules.ts';
import { tryWords as trial } from './words/try.ts';

/** The words of categories, rules and the calendar, a file for each subject. */
export const ordersWords = dictionary(
  { ...frame.zh, ...rules.zh, ...categories.zh, ...calendar.zh, ...trial.zh },
  { ...frame.en, ...rules.en, ...categories.en, ...calendar.en, ...trial.en },
);
