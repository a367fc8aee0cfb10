//! One headless Chromium, driven by chromedriver.

use std::{
    env,
    error::Error,
    net::TcpListener,
    process::{Child, Command, Stdio},
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, Locator, wd::WebDriverCompatibleCommand};
use http::Method;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::time::sleep;
use url::{ParseError, Url};

pub(crate) struct Browser {
    driver: Child,
    pub(crate) client: Client,
}

impl Browser {
    pub(crate) async fn start() -> Result<Browser, Box<dyn Error>> {
        let name = |variable, usual: &str| env::var(variable).unwrap_or_else(|_| usual.to_owned());
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let chromedriver = name("CHROMEDRIVER", "chromedriver");
        let mut command = Command::new(&chromedriver);
        command.arg(format!("--port={port}")).stdout(Stdio::null()).stderr(Stdio::null());
        let mut driver = command.spawn().map_err(|error| format!("{chromedriver}: {error}"))?;
        match connect(port).await {
            Ok(client) => Ok(Browser { driver, client }),
            Err(error) => {
                driver.kill()?;
                driver.wait()?;
                Err(error)
            }
        }
    }

    pub(crate) async fn close(mut self) -> Result<(), Box<dyn Error>> {
        self.client.close().await?;
        self.driver.kill()?;
        self.driver.wait()?;
        Ok(())
    }

    /// Opens a page in a window of this size.
    pub(crate) async fn open(&self, address: &str, size: (u32, u32)) -> Result<(), Box<dyn Error>> {
        self.client.set_window_size(size.0, size.1).await?;
        // The same address but for what follows # would not be loaded again.
        self.client.goto("about:blank").await?;
        Ok(self.client.goto(address).await?)
    }

    /// What a script in the page returns.
    pub(crate) async fn ask(&self, script: &str) -> Result<Value, Box<dyn Error>> {
        Ok(self.client.execute(&format!("return {script}"), Vec::new()).await?)
    }

    /// How many elements stand in the page and are shown.
    pub(crate) async fn shown(&self, selector: &str) -> Result<u64, Box<dyn Error>> {
        let all = format!("document.querySelectorAll({})", json!(selector));
        let count = format!("[...{all}].filter(it => it.getClientRects().length > 0).length");
        Ok(self.ask(&count).await?.as_u64().unwrap_or_default())
    }

    /// Clicks the first element that matches.
    pub(crate) async fn click(&self, selector: &str) -> Result<(), Box<dyn Error>> {
        Ok(self.client.find(Locator::Css(selector)).await?.click().await?)
    }

    /// Presses keys where the focus is.
    pub(crate) async fn press(&self, keys: &str) -> Result<(), Box<dyn Error>> {
        Ok(self.client.active_element().await?.send_keys(keys).await?)
    }

    /// What the browser complained of since this was asked last.
    pub(crate) async fn complaints(&self) -> Result<Vec<Value>, Box<dyn Error>> {
        let log = self.client.issue_cmd(BrowserLog).await?;
        Ok(log.as_array().cloned().unwrap_or_default())
    }
}

/// A session, as soon as the driver listens.
async fn connect(port: u16) -> Result<Client, Box<dyn Error>> {
    let mut options = json!({
        "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                 "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
                 "--force-prefers-reduced-motion", "--hide-scrollbars", "--lang=en-US", "--blink-settings=preferredColorScheme=1"],
    });
    if let Ok(binary) = env::var("CHROMIUM") {
        options["binary"] = json!(binary);
    }
    let capabilities = json!({
        "goog:chromeOptions": options,
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    let Value::Object(capabilities) = capabilities else { return Err("no capabilities".into()) };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let mut last = None;
    for _ in 0..100 {
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(client) => return Ok(client),
            Err(error) => last = Some(error),
        }
        sleep(Duration::from_millis(200)).await;
    }
    Err(last.map_or("no session".into(), |error| error.to_string()).into())
}

/// The log of the page's console, which chromedriver offers beside the standard's commands.
#[derive(Debug)]
struct BrowserLog;

impl WebDriverCompatibleCommand for BrowserLog {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}
