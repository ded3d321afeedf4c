/** Stands in for a source file of the `adaptivecards` package that the templating package's typings point into. */

export interface IAdaptiveCard {
  readonly type: 'AdaptiveCard';
}
