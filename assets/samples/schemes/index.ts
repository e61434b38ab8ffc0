import { sample as putuo } from './putuo-2020';
import { sample as shanghai } from './shanghai-2023';
import { sample as suzhou } from './suzhou-2016';
import { sample as wuwei } from './wuwei-2019';

/** The samples beside the main one: a small workbook for each further scheme. */
export const SOURCES = [putuo, shanghai, suzhou, wuwei];
