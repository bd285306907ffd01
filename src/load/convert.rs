//! Lengths of time in another unit, where the two always keep the same measure.

use crate::load::typing::{Type, Typed};
use crate::model::{Exact, Expression, TimeUnit, Unit, Value};

impl Typed {
    /// Writes a length of time in another unit, if that is what is wanted: 3 hours are 180 minutes.
    pub(super) fn in_unit_of(self, wanted: &Type) -> Self {
        let Some((factor, unit)) = self.kind.converted_by(wanted) else { return self };
        let expression = match &self.expression {
            Expression::Literal(Value::Number(n), _) => {
                n.times(factor).map(|n| Expression::Literal(Value::Number(n), Some(unit.clone())))
            }
            _ => None,
        };
        let times = || Box::new(Expression::Literal(Value::Number(factor), None));
        let expression =
            expression.unwrap_or_else(|| Expression::Product(Box::new(self.expression), times()));
        Self { expression, kind: Type::Number(Some(unit)) }
    }
}

impl Type {
    /// Returns how many of the unit of time that is wanted one of this one is, where they differ.
    fn converted_by(&self, wanted: &Self) -> Option<(Exact, Unit)> {
        let (Self::Number(Some(unit)), Self::Number(Some(wanted))) = (self, wanted) else { return None };
        let factor = TimeUnit::named(unit)?.in_terms_of(TimeUnit::named(wanted)?)?;
        (unit != wanted).then(|| (factor, wanted.clone()))
    }
}
