//! What all functions share: arrays in, one array out, and a page of documentation.

use std::{
    fmt,
    hash::{Hash, Hasher},
};

use arrow::{array::ArrayRef, datatypes::DataType};
use datafusion_common::{Result, ScalarValue};
use datafusion_expr::{
    ColumnarValue, DocSection, Documentation, ScalarFunctionArgs, ScalarUDFImpl, Signature,
    TypeSignature, Volatility,
};

/// The section of DataFusion's list of functions.
const SECTION: DocSection =
    DocSection { include: true, label: "Korean News Functions", description: None };

type Call = Box<dyn Fn(&[ArrayRef]) -> Result<ArrayRef> + Send + Sync>;

/// A function of SQL. Two of one name are the same.
pub(crate) struct Function {
    name: &'static str,
    signature: Signature,
    returns: DataType,
    call: Call,
    documentation: Documentation,
}

/// The words that `SHOW FUNCTIONS` and DataFusion's manual have of a function.
pub(crate) struct Page {
    pub(crate) name: &'static str,
    pub(crate) description: String,
    pub(crate) syntax: String,
    pub(crate) example: String,
    pub(crate) arguments: Vec<(&'static str, &'static str)>,
}

impl Function {
    pub(crate) fn new(
        page: Page,
        signatures: Vec<TypeSignature>,
        returns: DataType,
        call: impl Fn(&[ArrayRef]) -> Result<ArrayRef> + Send + Sync + 'static,
    ) -> Function {
        let documentation = Documentation::builder(SECTION, page.description, page.syntax)
            .with_sql_example(format!("```sql\n{}\n```", page.example));
        let documentation = page
            .arguments
            .into_iter()
            .fold(documentation, |text, (name, what)| text.with_argument(name, what))
            .build();
        let signature = Signature::one_of(signatures, Volatility::Immutable);
        Function { name: page.name, signature, returns, call: Box::new(call), documentation }
    }
}

impl ScalarUDFImpl for Function {
    fn name(&self) -> &str {
        self.name
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _arguments: &[DataType]) -> Result<DataType> {
        Ok(self.returns.clone())
    }

    fn invoke_with_args(&self, arguments: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let constant = arguments.args.iter().all(|it| matches!(it, ColumnarValue::Scalar(_)));
        let found = (self.call)(&ColumnarValue::values_to_arrays(&arguments.args)?)?;
        if constant {
            return Ok(ColumnarValue::Scalar(ScalarValue::try_from_array(&found, 0)?));
        }
        Ok(ColumnarValue::Array(found))
    }

    fn documentation(&self) -> Option<&Documentation> {
        Some(&self.documentation)
    }
}

impl PartialEq for Function {
    fn eq(&self, other: &Function) -> bool {
        self.name == other.name
    }
}

impl Eq for Function {}

impl Hash for Function {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl fmt::Debug for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Function").field(&self.name).finish()
    }
}
